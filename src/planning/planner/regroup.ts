import { cheapestPlacement } from '../insertion/insert';
import { inserted } from '../insertion/insertion';
import { isMovable, needsAgreement } from '../model/movable';
import { allRoutes, type Plan, routesOf, withoutVisit } from '../model/plan';
import type { Problem } from '../model/problem';
import { addedCents, evaluationOf, reevaluated } from '../timetable/evaluation';
import { isWorse } from './repair';

/**
 * Moves what a search leaves in place, to be called between two searches: takes each crew, and each visit that waits or is waited for, out of all its routes
 * and puts it where it is cheapest now, when that costs less and makes nothing worse. Asks before each whether it is enough.
 */
export function regrouped(problem: Problem, plan: Plan, isEnough: () => boolean = () => false): Plan {
  const routes = allRoutes(plan);
  let current = evaluationOf(problem, plan);
  for (let v = 0; v < problem.visit.count; v++) {
    if (!needsAgreement(problem, v) || !isMovable(problem, v) || routesOf(current.plan, v).length === 0) continue;
    if (isEnough()) break;
    const without = reevaluated(current, withoutVisit(current.plan, v));
    const insertion = cheapestPlacement(without, routes, v);
    if (!insertion) continue;
    const moved = reevaluated(without, inserted(problem, without.plan, insertion));
    if (addedCents(current, moved) < 0 && !isWorse(current, moved)) current = moved;
  }
  return current.plan;
}
