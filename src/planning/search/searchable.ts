import { isMovable } from '../model/movable';
import { type Plan, routesOf } from '../model/plan';
import type { Problem } from '../model/problem';

/**
 * The visits a search may move: one person's work that nobody pinned, nobody began and no pinned visit waits for, that waits for no other and none for it,
 * and that is not on a route where nothing moves.
 */
export function searchable(problem: Problem, plan: Plan, isFrozen: (route: number) => boolean): number[] {
  const { visit, coupling } = problem;
  const awaited = new Set(visit.pinAfter);
  return Array.from({ length: visit.count }, (_, v) => v).filter((v) => {
    if (!isMovable(problem, v) || visit.crewSize[v] !== 1 || coupling.isCoupled[v] === 1 || awaited.has(v))
      return false;
    const routes = routesOf(plan, v);
    return routes.length <= 1 && !routes.some(isFrozen);
  });
}
