import { Temporal } from 'temporal-polyfill';

/**
 * Before the promised window opens nobody is absent: who comes early and finds nobody waits, or comes back (commitment 28: early is kept when the
 * customer lets us in; 26 is paused by an absence, not by our haste).
 */
export function isTooEarlyForAbsence(happenedAt: Temporal.Instant, windowStart: Temporal.Instant): boolean {
  return Temporal.Instant.compare(happenedAt, windowStart) < 0;
}
