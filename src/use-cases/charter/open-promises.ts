import type { CommitmentNumber } from '@/domain/commitment/commitment-code';
import type { Actor } from '../ports/actor';
import type { ClockLine } from '../ports/charter-questions';
import type { Ports } from '../ports/ports';
import { expectedPromises } from './expected-promises';
import { type PauseShown, pauseShown } from './pause-shown';
import { isAtRisk } from './promise-risk';

/** An open promise as the list tells it. */
export type OpenPromise = Omit<ClockLine, 'pauses'> & {
  readonly pause: PauseShown | null;
  /** As the strip and the board judge it. */
  readonly isAtRisk: boolean;
};

/** The promises still open, of one commitment if asked, the nearest due first; feared for where the strip fears for them. */
export async function openPromises(
  ports: Pick<Ports, 'charter' | 'clock' | 'plan' | 'promises' | 'travel'>,
  { territoryId }: Actor,
  { number }: { readonly number: CommitmentNumber | null },
): Promise<OpenPromise[]> {
  const now = ports.clock.now();
  const [lines, { atWork }] = await Promise.all([
    ports.charter.open(territoryId, number),
    expectedPromises(ports, territoryId),
  ]);
  const feared = new Set(atWork.filter((promise) => isAtRisk(promise, now)).map(keyOf));
  return lines.map(({ pauses, ...line }) => ({
    ...line,
    pause: pauseShown({ ...line, pauses }, now),
    isAtRisk: feared.has(keyOf(line)),
  }));
}

/** Two versions of an appointment are promised for different instants. */
function keyOf({ workOrderId, code, dueAt }: Pick<ClockLine, 'workOrderId' | 'code' | 'dueAt'>): string {
  return `${workOrderId} ${code} ${dueAt}`;
}
