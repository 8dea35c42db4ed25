import { Temporal } from 'temporal-polyfill';
import type { Fact } from '../fact/fact';
import { factsOf, standingFacts } from '../fact/standing-facts';

/**
 * Before the promised window opens nobody is absent: who comes early and finds nobody waits, or comes back (commitment 28: early is kept when the
 * customer lets us in; 26 is paused by an absence, not by our haste).
 */
export function isTooEarlyForAbsence(happenedAt: Temporal.Instant, windowStart: Temporal.Instant): boolean {
  return Temporal.Instant.compare(happenedAt, windowStart) < 0;
}

/** When the window opened that an absence was told for: the last one fixed by then, null when none was. */
export function windowStartFixedBy(facts: readonly Fact[], instant: Temporal.Instant): Temporal.Instant | null {
  const fixed = factsOf(standingFacts(facts), 'appointmentFixed').findLast(
    ({ happenedAt }) => Temporal.Instant.compare(happenedAt, instant) <= 0,
  );
  return fixed ? Temporal.Instant.from(fixed.payload.start) : null;
}
