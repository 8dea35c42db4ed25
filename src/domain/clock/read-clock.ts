import { Temporal } from 'temporal-polyfill';
import type { ClockState } from './clock';

/** What decides how a clock stands. `stoppedAt` is when the promised thing happened, null while it has not. */
export type ClockReading = {
  readonly dueAt: Temporal.Instant;
  readonly stoppedAt: Temporal.Instant | null;
  readonly cancelledAt: Temporal.Instant | null;
  readonly exempted: boolean;
  readonly paused: boolean;
  /** The oldest last contact of the tablets that could still prove it kept; null when none is concerned. */
  readonly tabletsSyncedAt: Temporal.Instant | null;
};

/** How long a tablet that has not been heard may still prove the promise kept before anything is paid (charter, "late facts"). */
export function awaitedUntil(dueAt: Temporal.Instant): Temporal.Instant {
  return dueAt.add({ hours: 24 });
}

/**
 * How a clock stands at `now`. At the due instant itself the promise is still kept. What was cancelled in time is
 * cancelled; what was cancelled after the term had passed stays broken.
 */
export function readClock(reading: ClockReading, now: Temporal.Instant): ClockState {
  const { dueAt, stoppedAt, cancelledAt, tabletsSyncedAt } = reading;
  if (reading.exempted) return 'exempted';
  if (stoppedAt && isAtOrBefore(stoppedAt, dueAt)) return 'kept';
  if (cancelledAt && isAtOrBefore(cancelledAt, dueAt)) return 'cancelled';
  if (stoppedAt) return 'broken';
  if (reading.paused) return 'paused';
  if (isAtOrBefore(now, dueAt)) return 'running';
  const isSilent = tabletsSyncedAt !== null && isAtOrBefore(tabletsSyncedAt, dueAt);
  return isSilent && isAtOrBefore(now, awaitedUntil(dueAt)) ? 'awaitingTablet' : 'broken';
}

export function isAtOrBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) <= 0;
}
