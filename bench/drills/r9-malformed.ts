import { type Drill, must } from './drill';
import { drillTown, type TownBuilder } from './drill-town';
import type { Door } from './malformed/door';
import { everyWayIn } from './malformed/every-way-in';
import { watchedTables } from './table-digest';
import { textingTown } from './texting-town';

const FULL = 100_000;

/** Refusals themselves, sessions, and how often an address has guessed. */
const BOOKKEEPING = ['command', 'session', 'attempt_count'];

const OUR_INSIDES = /\bat .*\.(ts|js|mjs):\d+|node_modules|select .* from|SQLSTATE/i;

/** What nobody should send, at every way in: no 5xx, no trace of our insides, not one value of one row changed. */
export const r9: Drill = {
  id: 'R9',
  title: 'malformed input on every procedure, webhook, upload, form, address and import',
  run: (size) => everythingMalformed(drillTown, Math.ceil(FULL * size)),
};

export async function everythingMalformed(build: TownBuilder, requests: number) {
  const world = await textingTown(build, '2026-11-23T09:00:00+01:00');
  try {
    const figures: Record<string, number> = {};
    const failures = new Map<string, Failure>();
    const touched: string[] = [];
    let sent = 0;
    for (const door of await everyWayIn(world, requests)) {
      const changed = await watchedTables(world.town, [...BOOKKEEPING, ...(door.writesDown ?? [])]);
      const count = Math.ceil((door.share * requests) / FULL);
      for (const [status, times] of await tried(door, count, failures)) figures[`${door.name} ${status}`] = times;
      if (!door.isInGoodForm) touched.push(...(await changed()).map((table) => `${door.name} changed ${table}`));
      sent += count;
    }
    const wrong = [...failures.values()];
    must(touched.length === 0, `what nobody should send: ${touched.join(', ')}`);
    must(wrong.length === 0, wrong.map(({ times, example }) => `${times} × ${example}`).join('\n'));
    return { requests: sent, ...figures, serverErrors: wrong.length, tablesChanged: touched.length };
  } finally {
    await world.drop();
  }
}

type Failure = { readonly times: number; readonly example: string };

/** How often a door gave each status; a 5xx and whatever tells of our insides go to `failures`, once each. */
async function tried(door: Door, count: number, failures: Map<string, Failure>): Promise<ReadonlyMap<number, number>> {
  const statuses = new Map<number, number>();
  for (let n = 0; n < count; n += 1) {
    const answer = await door.send(n);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    if (answer.status < 500 && !OUR_INSIDES.test(answer.text)) continue;
    const example = `${door.name}: ${answer.status} ${answer.text.slice(0, 700)}`;
    const kind = example.split(' ← ')[0] ?? example;
    const times = (failures.get(kind)?.times ?? 0) + 1;
    failures.set(kind, { times, example: failures.get(kind)?.example ?? example });
  }
  return statuses;
}
