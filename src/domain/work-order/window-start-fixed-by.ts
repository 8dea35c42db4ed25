import { Temporal } from 'temporal-polyfill';
import type { Fact } from '../fact/fact';
import { standingFacts } from '../fact/standing-facts';

/** When the window opened that stood at that instant: the last one fixed by then, null when none was or it had been cancelled before. */
export function windowStartFixedBy(facts: readonly Fact[], instant: Temporal.Instant): Temporal.Instant | null {
  const last = standingFacts(facts).findLast(({ kind, happenedAt }) => {
    const order = Temporal.Instant.compare(happenedAt, instant);
    return kind === 'appointmentFixed' ? order <= 0 : kind === 'appointmentCancelled' && order < 0;
  });
  return last?.kind === 'appointmentFixed' ? Temporal.Instant.from(last.payload.start) : null;
}
