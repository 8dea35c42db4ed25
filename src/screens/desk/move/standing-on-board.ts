import type { PlannedVisit, TechnicianDay } from '../board/day-plan';

/** Whose row a visit is on, and how many of that tour come before it; null when it is not on this board. */
export function standingOnBoard(
  technicians: readonly TechnicianDay[],
  visitId: string,
): { readonly technicianId: string; readonly position: number; readonly visit: PlannedVisit } | null {
  for (const { technicianId, visits } of technicians) {
    const live = visits.filter(({ state }) => state !== 'cancelled' && state !== 'absent');
    const position = live.findIndex((visit) => visit.visitId === visitId);
    const visit = live[position];
    if (visit) return { technicianId, position, visit };
  }
  return null;
}
