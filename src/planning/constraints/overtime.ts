import { hourPrice } from '../price';
import type { RouteTerm } from './rule';

/** Every second between the end of the shift and the return pays the technician's overtime price. */
export const overtime: RouteTerm = {
  name: 'overtime',
  cents: (t) => {
    if (t.count === 0) return 0;
    const { regularEnd, overtimeCentsPerHour } = t.problem.route;
    return hourPrice(Math.max(0, t.reach[t.count]! - regularEnd[t.route]!), overtimeCentsPerHour[t.route]!);
  },
};
