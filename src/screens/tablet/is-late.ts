import type { TourVisit } from './tour';

type Visit = Pick<TourVisit, 'state' | 'window' | 'promise' | 'start'>;

const ON_SITE: readonly TourVisit['state'][] = ['onSite', 'safe', 'done'];

/** Whether somebody is expected after the promised window, or after the term of the work; on site a window is settled, a term is not. */
export function isLate({ state, window, promise, start }: Visit, nowMs: number): boolean {
  const limit = window?.end ?? promise?.dueAt;
  const isThere = ON_SITE.includes(state);
  if (!limit || (window && isThere)) return false;
  const expectedMs = isThere ? nowMs : Math.max(Date.parse(start), nowMs);
  return expectedMs > Date.parse(limit);
}
