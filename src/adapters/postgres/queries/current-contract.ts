import { type SQL, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { parisDay } from '@/domain/calendar/paris';

/** The contract `k` runs at this instant: from its first day to its last, both whole, Paris time. */
export function isCurrent(now: Temporal.Instant): SQL {
  const day = sql`${parisDay(now).toString()}::date`;
  return sql`k.since <= ${day} and (k.until is null or k.until >= ${day})`;
}
