import type { Temporal } from 'temporal-polyfill';
import { type RefusalOf, refuse } from '../refusal';
import { ok, type Result } from '../result';

/** A tablet's clock may run this far ahead of ours, or behind, before we call it impossible. */
const SKEW_SECONDS = 120;
const OLDEST_DAYS = 30;

/**
 * When a step was done, as far as a tablet's clock can be believed: slightly ahead is now, slightly before the report is
 * the moment of the report. Further ahead or a month old is refused.
 */
export function toldTime(
  happenedAt: Temporal.Instant,
  now: Temporal.Instant,
  reportedAt?: Temporal.Instant,
): Result<Temporal.Instant, RefusalOf<'happenedInTheFuture' | 'happenedTooLongAgo'>> {
  const ageSeconds = happenedAt.until(now).total('seconds');
  if (ageSeconds < -SKEW_SECONDS) return refuse({ kind: 'happenedInTheFuture' });
  if (ageSeconds > OLDEST_DAYS * 86_400) return refuse({ kind: 'happenedTooLongAgo' });
  if (ageSeconds < 0) return ok(now);
  const earlySeconds = reportedAt ? happenedAt.until(reportedAt).total('seconds') : 0;
  const isSlightlyEarly = earlySeconds > 0 && earlySeconds <= SKEW_SECONDS;
  return ok(reportedAt && isSlightlyEarly ? reportedAt : happenedAt);
}
