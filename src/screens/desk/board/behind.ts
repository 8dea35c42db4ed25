import type { PlannedVisit, TechnicianDay } from './day-plan';

/** Less is everyday life. */
const NOTICED_MINUTES = 15;

/** Minutes the next visit not yet begun is expected after its planned start; 0 while it is hardly worth a word. */
export function behindMinutes({ visits }: Pick<TechnicianDay, 'visits'>): number {
  const next = visits.find(({ state }) => state === 'planned' || state === 'dispatched' || state === 'accepted');
  return next ? lateMinutes(next) : 0;
}

/** The same of one visit. */
export function lateMinutes({ startMs, plannedStartMs }: Pick<PlannedVisit, 'startMs' | 'plannedStartMs'>): number {
  const minutes = Math.floor((startMs - plannedStartMs) / 60_000);
  return minutes >= NOTICED_MINUTES ? minutes : 0;
}
