import { relativesOf } from '../model/coupling-table';
import type { Plan } from '../model/plan';
import type { Problem } from '../model/problem';
import { agreed, agreedFor } from './agreements';
import { type DrivenRoute, drivenRoute } from './driven-route';
import { fillTimetable } from './timetable';
import { emptyTimetable, type Timetable } from './timetable-columns';

/** A plan with the price and the broken rules of each route, worked out when first asked, and a buffer to try changes in. */
export type Evaluation = {
  readonly problem: Problem;
  readonly plan: Plan;
  readonly known: (DrivenRoute | undefined)[];
  readonly trial: Timetable;
};

export function evaluationOf(problem: Problem, plan: Plan): Evaluation {
  return { problem, plan: agreed(problem, plan), known: [], trial: emptyTimetable(problem) };
}

/** The evaluation of a plan that differs in a few routes: the others are not worked out again. */
export function reevaluated(old: Evaluation, plan: Plan): Evaluation {
  const { visit, coupling } = old.problem;
  const isAgreed = (v: number) => visit.crewSize[v]! > 1 || coupling.isCoupled[v] === 1;
  const isSame = (r: number) =>
    plan.orders[r] === old.plan.orders[r] && (plan.meetings === old.plan.meetings || !plan.orders[r]!.some(isAgreed));
  return { ...old, plan, known: old.known.map((known, r) => (isSame(r) ? known : undefined)) };
}

export function routeEvaluation({ problem, plan, known }: Evaluation, route: number): DrivenRoute {
  const driven = known[route] ?? drivenRoute(problem, plan.meetings, route, plan.orders[route]!);
  known[route] = driven;
  return driven;
}

/** The route driven in another order, in the shared buffer. */
export function tryOrder(evaluation: Evaluation, route: number, order: ArrayLike<number>): Timetable {
  return fillTimetable(evaluation.trial, evaluation.problem, evaluation.plan.meetings, route, order, order.length);
}

/** What the routes of one plan cost more than those of the plan it was made from. */
export function addedCents(old: Evaluation, fresh: Evaluation): number {
  return changedRoutes(old, fresh).reduce(
    (sum, r) => sum + routeEvaluation(fresh, r).cents - routeEvaluation(old, r).cents,
    0,
  );
}

/** The routes in another order, or on which something stands that waits for a visit planned, left out or put on another day since. */
export function changedRoutes(old: Evaluation, fresh: Evaluation): number[] {
  const { coupling } = fresh.problem;
  const [was, is] = [old.plan.meetings.standing, fresh.plan.meetings.standing];
  const hasMoved = (v: number) => was.get(v)?.day !== is.get(v)?.day;
  const isAffected = (order: readonly number[]) =>
    was !== is && order.some((v) => coupling.isCoupled[v] === 1 && relativesOf(coupling, v).some(hasMoved));
  return fresh.plan.orders.flatMap((order, r) => (order !== old.plan.orders[r] || isAffected(order) ? [r] : []));
}

/** The evaluation in which a visit may be tried: what it waits for is over before it begins. */
export function evaluationFor(evaluation: Evaluation, visit: number): Evaluation {
  const { problem, plan } = evaluation;
  if (problem.coupling.isCoupled[visit] === 0) return evaluation;
  return { ...evaluation, plan: { ...plan, meetings: agreedFor(problem, plan, visit) } };
}
