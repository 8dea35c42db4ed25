import { unassignedCents } from './constraints/unassigned';
import { type Evaluation, reevaluated, routeEvaluation } from './evaluation';
import { isMovable } from './movable';
import { withoutVisit } from './plan';

/**
 * Takes off each route what can no longer be done on it: the technician is absent, lost the certification, would not be home in time. Of the
 * visits that help, the cheapest to leave out goes first. A late promise stays where it is: late is better than never. Pinned and begun
 * visits stay too, and the plan keeps saying what they break.
 */
export function repaired(evaluation: Evaluation): Evaluation {
  let current = evaluation;
  for (let route = 0; route < evaluation.plan.orders.length; route++) {
    for (let next = relieved(current, route); next; next = relieved(current, route)) current = next;
  }
  return current;
}

/** The plan with one visit less on the route and less broken; null when nothing movable helps. */
function relieved(evaluation: Evaluation, route: number): Evaluation | null {
  const now = untenable(evaluation, route);
  if (now === 0) return null;
  const { problem, plan } = evaluation;
  const options = plan.orders[route]!.filter((v) => isMovable(problem, v))
    .map((v) => {
      const without = reevaluated(evaluation, withoutVisit(plan, v));
      return { without, left: untenable(without, route), cents: unassignedCents(problem, v) };
    })
    .filter((option) => option.left < now);
  options.sort((a, b) => Number(a.left > 0) - Number(b.left > 0) || a.cents - b.cents || a.left - b.left);
  return options[0]?.without ?? null;
}

/** By how much the route breaks rules that waiting will not mend. */
function untenable(evaluation: Evaluation, route: number): number {
  return routeEvaluation(evaluation, route).breaks.reduce(
    (sum, { rule, excess }) => sum + (rule === 'promisedWindow' ? 0 : excess),
    0,
  );
}
