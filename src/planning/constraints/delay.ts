import { hourPrice } from '../price';
import type { SoftTerm } from './rule';

/** Every hour between the release of a visit (the origin, when it has none) and the arrival costs what that visit says. Sunk once arrived. */
export const delay: SoftTerm = {
  name: 'delay',
  cents: (t) => {
    const { release, delayCentsPerHour } = t.problem.visit;
    let cents = 0;
    for (let k = t.started; k < t.count; k++) {
      const v = t.order[k]!;
      if (delayCentsPerHour[v] === 0) continue;
      cents += hourPrice(Math.max(0, t.arrival[k]! - Math.max(release[v]!, 0)), delayCentsPerHour[v]!);
    }
    return cents;
  },
};
