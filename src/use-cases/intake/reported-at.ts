import type { Temporal } from 'temporal-polyfill';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';

/** A tablet's or a telephone's clock may run this far ahead of ours before we call it the future. */
const SKEW_SECONDS = 60;
const OLDEST_REPORT_DAYS = 60;

/** When a request was reported, as far as it can be believed: slightly ahead is now. */
export function reportedAt(
  told: Temporal.Instant,
  now: Temporal.Instant,
): Result<Temporal.Instant, RefusalOf<'reportedInTheFuture' | 'reportedTooLongAgo'>> {
  const ageSeconds = told.until(now).total('seconds');
  if (ageSeconds < -SKEW_SECONDS) return refuse({ kind: 'reportedInTheFuture' });
  if (ageSeconds > OLDEST_REPORT_DAYS * 86_400) return refuse({ kind: 'reportedTooLongAgo' });
  return ok(ageSeconds < 0 ? now : told);
}
