import type { VisitTerm } from './rule';

/** Another technician than the one announced, or an arrival far from the one announced, must each be told again, and each pays. */
export const retelling: VisitTerm = {
  name: 'retelling',
  centsAt: (t, k) => {
    const { toldTechnician, toldArrival, otherTechnicianCents, otherHourCents } = t.problem.visit;
    const v = t.order[k]!;
    if (k < t.started || toldTechnician[v] === -1) return 0;
    const isOther = toldTechnician[v] !== t.problem.route.technician[t.route];
    const hasMoved = Math.abs(t.arrival[k]! - toldArrival[v]!) > t.problem.prices.toldToleranceSeconds;
    return Number(isOther) * otherTechnicianCents[v]! + Number(hasMoved) * otherHourCents[v]!;
  },
};
