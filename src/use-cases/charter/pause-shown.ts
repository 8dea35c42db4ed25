import { Temporal } from 'temporal-polyfill';
import { dueAt } from '@/domain/clock/due-at';
import { charterInForce, commitmentIn } from '@/domain/commitment/charter';
import type { ClockLine, PauseLine } from '../ports/charter-questions';

/** Why a clock stands still, and what its term comes to once it no longer does. ISO instants. */
export type PauseShown = Pick<PauseLine, 'reason' | 'proof' | 'start' | 'limit'> & {
  /** If it lasts to its limit; where none is known, if it ended now. */
  readonly dueOnResuming: string;
};

/** Of several that last, the one nobody knows the end of, else the one that ends last. Null while the clock runs. */
export function pauseShown(clock: ClockLine, now: Temporal.Instant): PauseShown | null {
  const [last] = clock.pauses.filter(({ end }) => end === null).sort(byLimit);
  const startedAt = Temporal.Instant.from(clock.startedAt);
  const { term } = commitmentIn(charterInForce(startedAt), clock.code);
  if (!last || (term.unit !== 'hours' && term.unit !== 'workingDays')) return null;
  const { reason, proof, start, limit } = last;
  const pauses = clock.pauses.map((pause) => {
    const end = pause.end ?? (limit && pause.limit);
    return { start: Temporal.Instant.from(pause.start), end: end ? Temporal.Instant.from(end) : null };
  });
  return { reason, proof, start, limit, dueOnResuming: dueAt(term, startedAt, pauses, now).toString() };
}

function byLimit(a: PauseLine, b: PauseLine): number {
  if (!a.limit || !b.limit) return Number(b.limit === null) - Number(a.limit === null);
  return Temporal.Instant.compare(b.limit, a.limit);
}
