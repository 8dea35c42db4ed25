import { hourPrice } from '../price';
import type { VisitTerm } from './rule';

/** Every hour between the release of a visit (the origin, when it has none) and the arrival costs what that visit says. Sunk once arrived. */
export const delay: VisitTerm = {
  name: 'delay',
  centsAt: (t, k) => {
    const { release, delayCentsPerHour } = t.problem.visit;
    const v = t.order[k]!;
    if (k < t.started || delayCentsPerHour[v] === 0) return 0;
    return hourPrice(Math.max(0, t.arrival[k]! - Math.max(release[v]!, 0)), delayCentsPerHour[v]!);
  },
};
