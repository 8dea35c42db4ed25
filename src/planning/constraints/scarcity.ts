import type { VisitTerm } from './rule';

/**
 * Work given to somebody with rare skills that it does not need keeps them from work that does: each hour of it pays, in proportion to how few of
 * that day's routes hold the rarest of them. It depends on the visit and the route only, so that offers, dispatch and search all pay the same. Sunk once
 * begun.
 */
export const scarcity: VisitTerm = {
  name: 'scarcity',
  centsAt: (t, k) => {
    const { scarcity: table, eligibility, visit, prices } = t.problem;
    if (table === null || k < t.started) return 0;
    const v = t.order[k]!;
    const permille = table.permille[t.route * table.classes + eligibility.classOfVisit[v]!]!;
    // Seconds × cents an hour × permille: to the nearest cent, half a cent up.
    return Math.floor((visit.serviceSeconds[v]! * prices.scarcityCentsPerHour! * permille + 1_800_000) / 3_600_000);
  },
};
