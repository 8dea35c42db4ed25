import type { VisitTerm } from './rule';

/** Another technician than the one announced, or an arrival far from the one announced, must each be told again, and each pays. */
export const retelling: VisitTerm = {
  name: 'retelling',
  centsAt: (t, k) => {
    const { toldTechnician, toldArrival } = t.problem.visit;
    const v = t.order[k]!;
    if (k < t.started || toldTechnician[v] === -1) return 0;
    const { retellCents, toldToleranceSeconds } = t.problem.prices;
    const isOther = toldTechnician[v] !== t.problem.route.technician[t.route];
    const hasMoved = Math.abs(t.arrival[k]! - toldArrival[v]!) > toldToleranceSeconds;
    return (Number(isOther) + Number(hasMoved)) * retellCents;
  },
};
