import { Temporal } from 'temporal-polyfill';
import type { RefusalOf } from '../refusal';
import type { Step } from './next-step';

/** What a step cannot be done outside of. */
export type TimeBounds = {
  /** When the request was reported, which may be before it was recorded. */
  readonly reportedAt: Temporal.Instant;
  /** When the promised window opens, if one was promised. */
  readonly windowStart: Temporal.Instant | null;
  /** The same technician's steps before and after it, where its time is corrected. */
  readonly before?: Temporal.Instant | null;
  readonly after?: Temporal.Instant | null;
};

export type TimeRefusal = RefusalOf<'beforeReported' | 'stepOutOfOrder' | 'absentTooEarly'>;

/**
 * Why a step, told or corrected, cannot have been done then; null when it can. Nobody goes before the
 * request is reported (24 and 25 count from there), and before the promised window opens nobody is absent: who comes
 * early and finds nobody waits, or comes back (28: early is kept when the customer lets us in; 26 is paused by an
 * absence, not by our haste).
 */
export function judgeTime(step: Step, at: Temporal.Instant, bounds: TimeBounds): TimeRefusal | null {
  const { reportedAt, windowStart, before, after } = bounds;
  if (isEarlier(at, reportedAt)) return { kind: 'beforeReported', reportedAt: reportedAt.toString() };
  if ((before && isEarlier(at, before)) || (after && isEarlier(after, at))) return { kind: 'stepOutOfOrder' };
  if (step === 'reportAbsence' && windowStart && isEarlier(at, windowStart))
    return { kind: 'absentTooEarly', windowStart: windowStart.toString() };
  return null;
}

function isEarlier(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}
