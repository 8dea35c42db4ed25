import { Temporal } from 'temporal-polyfill';
import { parisDay } from '@/domain/calendar/paris';
import { PROPOSAL_MINUTES } from '@/domain/plan-search/plan-search-state';
import type { PlanSearch } from '../ports/plan-searches';

/** Whether a proposal is too old to be accepted, or a day of it has passed. A search that still runs never is. */
export function isOutdated({ state, endedAt, fromDay }: PlanSearch, now: Temporal.Instant): boolean {
  if (state !== 'proposed' || !endedAt) return false;
  const isOld = endedAt.until(now).total('minutes') > PROPOSAL_MINUTES;
  return isOld || Temporal.PlainDate.compare(fromDay, parisDay(now)) < 0;
}
