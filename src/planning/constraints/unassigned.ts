import type { Problem } from '../model/problem';

/**
 * What leaving a visit out costs: its own price, the compensation of the window that will not be kept, and the telling when it had been
 * announced. A price, never a silence: an unassigned visit is always listed, with its reason.
 */
export function unassignedCents({ visit }: Problem, v: number): number {
  const told = visit.toldTechnician[v] === -1 ? 0 : visit.otherTechnicianCents[v]!;
  return visit.unassignedCents[v]! + visit.windowLateCents[v]! + told;
}
