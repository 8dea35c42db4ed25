import type { PlannedVisit, TechnicianDay } from '../board/day-plan';

/**
 * The work orders of a day's visits a dispatcher should do something about: not yet driven to, and expected after their window, more likely than not to
 * break a promise, or standing where their technician is away.
 */
export function inTrouble(technicians: readonly Pick<TechnicianDay, 'absences' | 'visits'>[]): string[] {
  const found = technicians.flatMap(({ absences, visits }) => {
    const isAway = ({ startMs }: PlannedVisit) => absences.some((one) => one.startMs <= startMs && startMs < one.endMs);
    return visits.filter((visit) => isToCome(visit) && (isLost(visit) || isAway(visit)));
  });
  return [...new Set(found.map(({ workOrderId }) => workOrderId))];
}

const isToCome = ({ state }: PlannedVisit) => state === 'planned' || state === 'dispatched' || state === 'accepted';
const isLost = ({ isLikelyBroken, window, startMs }: PlannedVisit) =>
  isLikelyBroken || (window !== null && startMs > window.endMs);
