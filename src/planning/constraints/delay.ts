import { hourPrice } from '../price';
import { NEVER } from '../whole';
import type { VisitTerm } from './rule';

/** Every hour between the release of a visit, be it before the origin (the origin, when it has none), and the arrival costs what that visit says. Sunk once arrived. */
export const delay: VisitTerm = {
  name: 'delay',
  centsAt: (t, k) => {
    const { release, delayCentsPerHour } = t.problem.visit;
    const v = t.order[k]!;
    if (k < t.started || delayCentsPerHour[v] === 0) return 0;
    return hourPrice(Math.max(0, t.arrival[k]! - waitsFrom(release[v]!)), delayCentsPerHour[v]!);
  },
};

/** The second the wait of a visit with this release counts from. */
export const waitsFrom = (release: number) => (release === -NEVER ? 0 : release);
