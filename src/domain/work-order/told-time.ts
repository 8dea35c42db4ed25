import type { Temporal } from 'temporal-polyfill';
import { type RefusalOf, refuse } from '../refusal';
import { ok, type Result } from '../result';

/** A tablet's clock may run this far ahead of ours before we call it the future. */
const SKEW_SECONDS = 120;
const OLDEST_DAYS = 30;

/** When a step was done, as far as a tablet can be believed: slightly ahead is now, further ahead or a month old is refused. */
export function toldTime(
  happenedAt: Temporal.Instant,
  now: Temporal.Instant,
): Result<Temporal.Instant, RefusalOf<'happenedInTheFuture' | 'happenedTooLongAgo'>> {
  const ageSeconds = happenedAt.until(now).total('seconds');
  if (ageSeconds < -SKEW_SECONDS) return refuse({ kind: 'happenedInTheFuture' });
  if (ageSeconds > OLDEST_DAYS * 86_400) return refuse({ kind: 'happenedTooLongAgo' });
  return ok(ageSeconds < 0 ? now : happenedAt);
}
