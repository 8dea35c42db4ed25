import { numberOf } from '../model/numbering';
import type { Plan } from '../model/plan';
import type { Problem } from '../model/problem';
import { type Evaluation, evaluationFor, evaluationOf } from '../timetable/evaluation';
import { bestPosition, type RoutePosition } from './best-position';
import { cheapestCrew } from './crew';
import type { Insertion } from './insertion';

/**
 * The cheapest place for a visit that is not in the plan, over all routes or those given; null when none can take it without making
 * something worse than it is. Equal prices go to the route described first.
 */
export function cheapestInsertion(
  problem: Problem,
  plan: Plan,
  visitKey: string,
  routeKeys: readonly string[] = problem.route.keys,
): Insertion | null {
  const visit = numberOf('visit', problem.numbering.visits, visitKey);
  const routes = routeKeys.map((key) => numberOf('route', problem.numbering.routes, key));
  return cheapestPlacement(evaluationOf(problem, plan), routes, visit);
}

/** The same for a caller that asks many times about one plan. */
export function cheapestPlacement(asked: Evaluation, routes: readonly number[], visit: number): Insertion | null {
  const evaluation = evaluationFor(asked, visit);
  const { problem } = evaluation;
  if (problem.visit.crewSize[visit]! > 1) {
    const crew = cheapestCrew(evaluation, routes, visit);
    return crew && insertionOf(problem, visit, crew.members);
  }
  let best: RoutePosition | null = null;
  for (const route of routes) {
    const found: RoutePosition | null = bestPosition(evaluation, route, visit, best?.costCents);
    best = found ?? best;
  }
  return best && insertionOf(problem, visit, [best]);
}

/** Positions of one visit, in keys. */
function insertionOf({ route, visit, description }: Problem, v: number, at: readonly RoutePosition[]): Insertion {
  return {
    visitKey: visit.keys[v]!,
    placements: at.map(({ route: r, position }) => ({
      routeKey: route.keys[r]!,
      technicianKey: description.routes[r]!.technicianKey,
      position,
    })),
    arrivalSecond: at[0]!.arrivalSecond,
    endSecond: Math.max(...at.map((position) => position.endSecond)),
    costCents: at.reduce((sum, position) => sum + position.costCents, 0),
  };
}
