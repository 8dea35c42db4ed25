import { addedCents, changedRoutes, type Evaluation, reevaluated, routeEvaluation } from './evaluation';
import { worsened } from './feasibility';
import { cheapestPlacement } from './insert';
import { inserted } from './insertion';
import { isMovable } from './movable';
import { routesOf, withoutVisit } from './plan';
import { type Random, shuffled } from './random';

export type Relocation = { readonly evaluation: Evaluation; readonly tried: number; readonly hasImproved: boolean };

/**
 * Takes each movable visit out once, in random order, and puts it back where it is cheapest; the change stays when it breaks less, or breaks
 * the same and costs less. Stops after `bound` visits. Crews stay where they are.
 */
export function relocatedOnce(evaluation: Evaluation, dice: Random, bound: number): Relocation {
  const { problem } = evaluation;
  const planned = [...new Set(evaluation.plan.orders.flat())];
  const movable = planned.filter((v) => isMovable(problem, v) && problem.visit.crewSize[v] === 1);
  const chosen = shuffled(movable, dice).slice(0, bound);
  let current = evaluation;
  for (const v of chosen) current = relocated(current, v) ?? current;
  return { evaluation: current, tried: chosen.length, hasImproved: current !== evaluation };
}

function relocated(evaluation: Evaluation, visit: number): Evaluation | null {
  const { problem, plan } = evaluation;
  const [from] = routesOf(plan, visit);
  if (from === undefined) return null;
  const taken = reevaluated(evaluation, withoutVisit(plan, visit));
  if (worsened(routeEvaluation(evaluation, from).breaks, routeEvaluation(taken, from).breaks).length > 0) return null;
  const routes = problem.description.routes.map((_, r) => r);
  const insertion = cheapestPlacement(taken, routes, visit);
  if (!insertion) return null;
  const moved = reevaluated(taken, inserted(problem, taken.plan, insertion));
  const lessBroken = excess(evaluation, evaluation, moved) - excess(moved, evaluation, moved);
  if (lessBroken !== 0) return lessBroken > 0 ? moved : null;
  return addedCents(evaluation, moved) < 0 ? moved : null;
}

/** How much the routes that differ between two plans break in one of them. */
function excess(of: Evaluation, old: Evaluation, fresh: Evaluation): number {
  return changedRoutes(old, fresh)
    .flatMap((r) => routeEvaluation(of, r).breaks)
    .reduce((sum, one) => sum + one.excess, 0);
}
