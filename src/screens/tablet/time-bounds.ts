import { Temporal } from 'temporal-polyfill';
import type { TimeBounds } from '@/domain/work-order/judge-time';
import type { TourVisit } from './tour';

/** Outside of what no step of this visit was done, as far as the tablet knows. */
export function timeBounds({ reportedAt, window }: Pick<TourVisit, 'reportedAt' | 'window'>): TimeBounds {
  const windowStart = window && Temporal.Instant.from(window.start);
  return { reportedAt: Temporal.Instant.from(reportedAt), windowStart };
}
