import type { PlannedVisit, TechnicianDay } from '../board/day-plan';

/** Visits of a day not yet driven to that are expected after their window, are likely to break a promise, or stand where their technician is away. */
export function inTrouble(technicians: readonly Pick<TechnicianDay, 'absences' | 'visits'>[]): number {
  return technicians.reduce((sum, { absences, visits }) => {
    const isAway = ({ startMs }: PlannedVisit) => absences.some((one) => one.startMs <= startMs && startMs < one.endMs);
    return sum + visits.filter((visit) => isToCome(visit) && (isAtRisk(visit) || isAway(visit))).length;
  }, 0);
}

const isToCome = ({ state }: PlannedVisit) => state === 'planned' || state === 'dispatched' || state === 'accepted';
const isAtRisk = ({ standing, window, startMs }: PlannedVisit) =>
  standing === 'atRisk' || (window !== null && startMs > window.endMs);
