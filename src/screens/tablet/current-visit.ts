import { jobType } from '@/domain/work-order/job-type';
import { isOver, isUnderWay } from '@/domain/work-order/visit-state';
import type { TourVisit } from './tour';

/** The visit of the one big card: the one chosen, else the one under way, else an accepted urgent one, else the next. */
export function currentVisit(visits: readonly TourVisit[], chosenId: string | null): TourVisit | null {
  const open = visits.filter(({ state }) => !isOver(state));
  const chosen = open.find(({ visitId }) => visitId === chosenId);
  const underWay = open.find(({ state }) => isUnderWay(state));
  const urgent = open.find((visit) => isUrgent(visit) && visit.state === 'accepted');
  return chosen ?? underWay ?? urgent ?? open[0] ?? null;
}

/** Urgent visits sent out and not yet accepted: they fill the screen until they are. */
export function alarms(visits: readonly TourVisit[]): TourVisit[] {
  return visits.filter((visit) => isUrgent(visit) && visit.state === 'dispatched');
}

export function isUrgent(visit: Pick<TourVisit, 'jobType'>): boolean {
  return jobType(visit.jobType).family === 'urgent';
}
