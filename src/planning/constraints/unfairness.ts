import { hourPrice } from '../price';
import { NEVER } from '../whole';
import type { RouteTerm } from './rule';

/**
 * Work beyond the fair share of a route pays by the hour, work done included. Not a measure over all routes, like the widest gap: only what looks at
 * one route lets a place be priced by its route, and the share, which the caller works out, may follow a rota or a part-time contract.
 * Hours of work, not of driving, which has its price: one visit more never makes a route fairer.
 */
export const unfairness: RouteTerm = {
  name: 'unfairness',
  cents: (t) => {
    const { route, visit, prices } = t.problem;
    const share = route.fairShareSeconds[t.route]!;
    if (share === NEVER || !prices.unfairnessCentsPerHour) return 0;
    let work = 0;
    for (let k = 0; k < t.count; k++) work += visit.serviceSeconds[t.order[k]!]!;
    return hourPrice(Math.max(0, work - share), prices.unfairnessCentsPerHour);
  },
};
