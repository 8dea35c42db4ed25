import { Temporal } from 'temporal-polyfill';
import type { TimeBounds } from '@/domain/work-order/judge-time';
import type { TourVisit } from './tour';

type Visit = Pick<TourVisit, 'steps' | 'reportedAt' | 'window'>;

/** What the tablet knows a step of this visit cannot be done outside of; `corrected`: the step whose time changes. */
export function timeBounds({ steps, reportedAt, window }: Visit, corrected?: TourVisit['steps'][number]): TimeBounds {
  const place = corrected ? steps.findIndex(({ factId }) => factId === corrected.factId) : -1;
  const doneAt = (at: number) => (place >= 0 && steps[at] ? Temporal.Instant.from(steps[at].happenedAt) : null);
  return {
    reportedAt: Temporal.Instant.from(reportedAt),
    windowStart: window && Temporal.Instant.from(window.start),
    before: doneAt(place - 1),
    after: doneAt(place + 1),
  };
}
