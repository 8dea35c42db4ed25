import { unassignedCents } from '../constraints/unassigned';
import { dependentsOf } from '../model/coupling-table';
import { isMovable } from '../model/movable';
import { allRoutes, type Plan, stood, withoutVisit } from '../model/plan';
import { UNDER_WAY } from '../model/visit-table';
import { changedRoutes, type Evaluation, reevaluated, routeEvaluation } from '../timetable/evaluation';
import { worsened } from '../timetable/feasibility';

/**
 * Puts what has begun back at the head of its route, and takes off each route what can no longer be done on it: the technician is absent,
 * lost the certification, would not be home in time. Of the visits that help, the cheapest to leave out goes first. A late promise stays where
 * it is: late is better than never. `among`: the routes to be looked at; others keep what they have. Pinned visits, and those that pinned ones must follow, stay too, and the plan keeps saying what they break.
 */
export function repaired(evaluation: Evaluation, among: readonly number[] = allRoutes(evaluation.plan)): Evaluation {
  let current = reevaluated(evaluation, withFacts(evaluation));
  for (const route of among) {
    for (let next = relieved(current, route); next; next = relieved(current, route)) current = next;
  }
  return current;
}

/** Whatever the plan says, work under way or done stands where it happened, and someone on their way is on a route. */
function withFacts({ problem, plan }: Evaluation): Plan {
  const { started, visit } = problem;
  const planned = new Set(plan.orders.flat());
  const orders = plan.orders.map((order, r) => {
    const driving = started.enRoute[r]!;
    const missing = driving >= 0 && !planned.has(driving) ? [driving] : [];
    const fresh = [...started.prefix[r]!, ...missing, ...order.filter((v) => visit.progress[v]! < UNDER_WAY)];
    return fresh.length === order.length && fresh.every((v, k) => v === order[k]) ? order : fresh;
  });
  return stood(problem, { orders, meetings: plan.meetings });
}

/** The plan less one visit of the route, and what waits for it, and less broken; null when nothing movable helps. */
function relieved(evaluation: Evaluation, route: number): Evaluation | null {
  const now = untenable(evaluation, route);
  if (now === 0) return null;
  const { problem, plan } = evaluation;
  const options = plan.orders[route]!.map((v) => [v, ...dependentsOf(problem.coupling, v)])
    .map((together) => together.filter((v) => isMovable(problem, v)))
    .filter((movable) => movable.length > 0)
    .map((movable) => {
      const without = reevaluated(evaluation, movable.reduce(withoutVisit, plan));
      const planned = movable.filter((v) => plan.orders.some((order) => order.includes(v)));
      const cents = planned.reduce((sum, v) => sum + unassignedCents(problem, v), 0);
      return { without, left: untenable(without, route), cents };
    })
    .filter((option) => option.left < now && !isWorse(evaluation, option.without));
  options.sort((a, b) => Number(a.left > 0) - Number(b.left > 0) || a.cents - b.cents || a.left - b.left);
  return options[0]?.without ?? null;
}

/** Whether a changed plan breaks a rule that it did not break, or more of it. */
export function isWorse(old: Evaluation, fresh: Evaluation): boolean {
  return changedRoutes(old, fresh).some(
    (r) => worsened(routeEvaluation(old, r).breaks, routeEvaluation(fresh, r).breaks).length > 0,
  );
}

/** By how much the route breaks rules that waiting will not mend. */
function untenable(evaluation: Evaluation, route: number): number {
  return routeEvaluation(evaluation, route).breaks.reduce(
    (sum, { rule, excess }) => sum + (rule === 'promisedWindow' ? 0 : excess),
    0,
  );
}
