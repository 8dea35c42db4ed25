import { cheapestInsertion } from '@/planning/insertion/insert';
import { inserted } from '@/planning/insertion/insertion';
import type { Plan } from '@/planning/model/plan';
import type { LivePlan } from '../dispatch/live-plan';
import type { Proposal } from '../ports/plan-searches';

/**
 * The live plan with the routes of a proposal as it has them. Places kept for callers meanwhile are kept, those let go since fall out. Null when one of its
 * jobs or routes is there no more, or there is no room left for a place kept.
 */
export function proposedPlan({ problem, plan }: LivePlan, proposed: Proposal['orders']): Plan | null {
  const { visits, routes } = problem.numbering;
  const orders = [...plan.orders];
  for (const [routeKey, visitKeys] of Object.entries(proposed)) {
    const r = routes.get(routeKey);
    const known = visitKeys.filter((key) => visits.has(key) || !isHold(key));
    const order = known.map((key) => visits.get(key) ?? -1);
    if (r === undefined || order.includes(-1)) return null;
    orders[r] = order;
  }
  const standing = new Set(plan.orders.flat());
  const changed = { orders, meetings: plan.meetings };
  const served = new Set(orders.flat());
  const held = problem.visit.keys.filter((key, v) => isHold(key) && standing.has(v) && !served.has(v));
  return held.reduce<Plan | null>((current, key) => {
    const place = current && cheapestInsertion(problem, current, key);
    return current && place ? inserted(problem, current, place) : null;
  }, changed);
}

const isHold = (key: string) => key.startsWith('hold ');
