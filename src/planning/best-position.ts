import { FIXED_RULES } from './constraints/every-rule';
import { routeCents } from './cost';
import { type Evaluation, routeEvaluation, tryOrder } from './evaluation';
import { breaksOf, isSound, worsened } from './feasibility';
import { fillTimetable, type Timetable } from './timetable';

/** The best place for a visit within one route. */
export type RoutePosition = {
  readonly route: number;
  readonly position: number;
  readonly arrivalSecond: number;
  readonly endSecond: number;
  readonly costCents: number;
};

/** The cheapest position that makes nothing worse than it is; the earlier one of two equals. Null when there is none. */
export function bestPosition(evaluation: Evaluation, route: number, visit: number): RoutePosition | null {
  if (!isInReach(evaluation, route, visit) || !isAdmitted(evaluation, route, visit)) return null;
  const base = routeEvaluation(evaluation, route);
  const order = evaluation.plan.orders[route]!;
  const trialOrder = [visit, ...order];
  const first = firstFreePosition(evaluation, route);
  let best: RoutePosition | null = null;
  for (let position = 0; position <= order.length; position++) {
    if (position > 0) {
      trialOrder[position - 1] = order[position - 1]!;
      trialOrder[position] = visit;
    }
    if (position < first) continue; // the rules would refuse it too, at the price of a timetable
    const trial = tryOrder(evaluation, route, trialOrder);
    const isKept = base.breaks.length === 0 ? isSound(trial) : worsened(base.breaks, breaksOf(trial)).length === 0;
    if (!isKept) continue;
    const costCents = routeCents(trial) - base.cents;
    if (best && costCents >= best.costCents) continue;
    best = { route, position, arrivalSecond: trial.arrival[position]!, endSecond: trial.end[position]!, costCents };
  }
  return best;
}

/** False when the visit must start before the route's first second or after its last: most days of a horizon, for a promised visit. */
function isInReach({ problem }: Evaluation, route: number, visit: number): boolean {
  const { spanFrom, spanStart, spanEnd } = problem.route;
  const { windowStart, windowEnd, release, pinStart } = problem.visit;
  const earliest = Math.max(windowStart[visit]!, release[visit]!, pinStart[visit]!);
  return earliest <= spanEnd[spanFrom[route + 1]! - 1]! && windowEnd[visit]! >= spanStart[spanFrom[route]!]!;
}

/** Whether the route could take the visit if it had all the time in the world. */
export function isAdmitted(evaluation: Evaluation, route: number, visit: number): boolean {
  const alone = loneVisit(evaluation, route, visit);
  return FIXED_RULES.every((rule) => rule.excessAt(alone, 0) === 0);
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
