import { planDescription } from '@/planning/model/plan';
import type { PlanDescription } from '@/planning/model/problem-description';
import type { LivePlan } from '../dispatch/live-plan';

/**
 * The live plan with some routes as they were proposed. What no longer exists, or is nailed elsewhere, is left out of them; what a proposal took
 * from another route is there no more.
 */
export function againFrom({ problem, plan }: LivePlan, proposed: PlanDescription['routes']): PlanDescription {
  const live = planDescription(problem, plan);
  const movable = new Set(
    problem.description.visits.filter(({ pin, progress }) => !pin && !progress).map(({ key }) => key),
  );
  const known = Object.entries(proposed).filter(([key]) => problem.numbering.routes.has(key));
  const wanted = new Map(
    known.map(([key, order]) => {
      const standing = new Set(live.routes[key]);
      const kept = order.filter((visit) => movable.has(visit) || standing.has(visit));
      const nailed = [...standing].filter((visit) => !movable.has(visit) && !kept.includes(visit));
      return [key, [...nailed, ...kept]];
    }),
  );
  const taken = new Set([...wanted.values()].flat().filter((visit) => movable.has(visit)));
  const rest = Object.entries(live.routes)
    .filter(([key]) => !wanted.has(key))
    .map(([key, order]) => [key, order.filter((visit) => !taken.has(visit))] as const);
  return { ...live, routes: Object.fromEntries([...rest, ...wanted]) };
}
