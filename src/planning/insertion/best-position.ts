import { isAllowed } from '../constraints/every-rule';
import { carries } from '../constraints/parts';
import { UNDER_WAY } from '../model/visit-table';
import { routeCents } from '../timetable/cost';
import { addedCents, type DrivenRoute } from '../timetable/driven-route';
import { type Evaluation, routeEvaluation, tryOrder } from '../timetable/evaluation';
import { breaksOf, worsened } from '../timetable/feasibility';
import { fillTimetable, secondBefore } from '../timetable/timetable';
import { addressTimetable, type Timetable } from '../timetable/timetable-columns';

/** The best place for a visit within one route. */
export type RoutePosition = {
  readonly route: number;
  readonly position: number;
  readonly arrivalSecond: number;
  readonly endSecond: number;
  readonly costCents: number;
};

/** The cheapest position under so many cents that makes nothing worse than it is; the earlier one of two equals. Null when there is none. */
export function bestPosition(
  evaluation: Evaluation,
  route: number,
  visit: number,
  under = Number.POSITIVE_INFINITY,
): RoutePosition | null {
  if (!isInReach(evaluation, route, visit) || !isAdmitted(evaluation, route, visit)) return null;
  const base = routeEvaluation(evaluation, route);
  const order = evaluation.plan.orders[route]!;
  const trialOrder = [visit, ...order];
  const first = firstFreePosition(evaluation, route);
  const latest = evaluation.problem.visit.windowEnd[visit]!;
  // What has begun changes what has begun on the route: everything is laid again.
  const hasBegun = evaluation.problem.visit.progress[visit]! >= UNDER_WAY;
  if (!hasBegun && !carries(base.timetable, visit)) return null;
  const isQuick = base.isSteady && !hasBegun;
  let best: RoutePosition | null = null;
  let limit = under;
  for (let position = 0; position <= order.length; position++) {
    if (position > 0) {
      trialOrder[position - 1] = order[position - 1]!;
      trialOrder[position] = visit;
    }
    if (position < first) continue; // the rules would refuse it too, at the price of a timetable
    if (isQuick && secondBefore(base.timetable, position) > latest) break;
    const costCents = isQuick
      ? addedCents(base, evaluation.trial, evaluation.problem, evaluation.plan.meetings, trialOrder, position, limit)
      : laidAgainCents(evaluation, base, trialOrder, limit);
    if (costCents === Number.POSITIVE_INFINITY) continue;
    const { arrival, end } = evaluation.trial;
    best = { route, position, arrivalSecond: arrival[position]!, endSecond: end[position]!, costCents };
    limit = costCents;
  }
  return best;
}

/** What the route costs more in this order; Infinity when that makes anything worse or costs no less than the limit. */
function laidAgainCents(evaluation: Evaluation, base: DrivenRoute, order: readonly number[], limit: number): number {
  const tried = tryOrder(evaluation, base.timetable.route, order);
  if (worsened(base.breaks, breaksOf(tried)).length > 0) return Number.POSITIVE_INFINITY;
  const added = routeCents(tried) - base.cents;
  return added < limit ? added : Number.POSITIVE_INFINITY;
}

/** False when the visit must start before the route's first second or after its last: most days of a horizon, for a promised visit. */
export function isInReach({ problem }: Evaluation, route: number, visit: number): boolean {
  const { spanFrom, spanStart, spanEnd } = problem.route;
  const { windowStart, windowEnd, release, pinStart } = problem.visit;
  const earliest = Math.max(windowStart[visit]!, release[visit]!, pinStart[visit]!);
  return earliest <= spanEnd[spanFrom[route + 1]! - 1]! && windowEnd[visit]! >= spanStart[spanFrom[route]!]!;
}

/** Whether the route could take the visit if it had all the time in the world. */
export function isAdmitted(evaluation: Evaluation, route: number, visit: number): boolean {
  const { trial, problem, plan } = evaluation;
  addressTimetable(trial, problem, plan.meetings, route, [visit], 1);
  trial.started = problem.visit.progress[visit]! >= UNDER_WAY ? 1 : 0;
  return isAllowed(trial, 0);
}

/** The route driven for this visit only. */
export function loneVisit({ trial, problem, plan }: Evaluation, route: number, visit: number): Timetable {
  return fillTimetable(trial, problem, plan.meetings, route, [visit], 1);
}

/** The first position after what has begun and after the visit being driven to. */
export function firstFreePosition({ problem, plan }: Evaluation, route: number): number {
  const begun = problem.started.prefix[route]!.length;
  return plan.orders[route]![begun] === problem.started.enRoute[route] ? begun + 1 : begun;
}
