import { Temporal } from 'temporal-polyfill';
import type { CommandId } from '@/domain/ids';
import type { Refusal } from '@/domain/refusal';
import type { Result } from '@/domain/result';
import type { Actor } from '@/use-cases/ports/actor';
import type { Ports } from '@/use-cases/ports/ports';
import { SEED } from '../accounts';
import type { Blueprint } from '../blueprint/blueprint';
import { idsFrom } from '../blueprint/seeded-id';

/** What every part of the loading works with. */
export type Loading = { readonly ports: Ports; readonly actor: Actor; readonly company: Blueprint };

/** The id of a command of the demo: the same label gives the same one, so that loading again repeats instead of doubling. */
export function commandId(label: string): CommandId {
  return idsFrom(SEED, `command ${label}`, Temporal.Instant.from('2015-01-01T00:00Z'))() as CommandId;
}

/** The demo breaks no rule of the product: a refusal is a mistake in the demo. */
export function accepted<Value>(answer: Result<Value, Refusal>): Value {
  if (answer.ok) return answer.value;
  throw new Error(`the demo is refused: ${JSON.stringify(answer.refusal)}`);
}

/** Says what is being loaded, then how many and how long it took. */
export async function part(title: string, work: () => Promise<string>): Promise<void> {
  const start = performance.now();
  const done = await work();
  console.log(`    ${title}: ${done} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}

/** Calls `work` for each item, a few at a time. */
export async function eachOf<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
