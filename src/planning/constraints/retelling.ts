import type { SoftTerm } from './rule';

/** Another technician than the one announced, or an arrival far from the one announced, must each be told again, and each pays. */
export const retelling: SoftTerm = {
  name: 'retelling',
  cents: (t) => {
    const { toldTechnician, toldArrival } = t.problem.visit;
    const { retellCents, toldToleranceSeconds } = t.problem.prices;
    let changes = 0;
    for (let k = t.started; k < t.count; k++) {
      const v = t.order[k]!;
      if (toldTechnician[v] === -1) continue;
      if (toldTechnician[v] !== t.problem.route.technician[t.route]) changes++;
      if (Math.abs(t.arrival[k]! - toldArrival[v]!) > toldToleranceSeconds) changes++;
    }
    return changes * retellCents;
  },
};
