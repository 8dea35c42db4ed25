import { hourPrice, kilometrePrice } from '../price';
import type { RouteTerm } from './rule';

/** Every drive still to come, the way home included, pays its time and its kilometres. */
export const travel: RouteTerm = {
  name: 'travel',
  cents: (t) =>
    hourPrice(t.driveSeconds, t.problem.prices.travelCentsPerHour) +
    kilometrePrice(t.driveMetres, t.problem.prices.travelCentsPerKilometre),
};
