import { isMovable, needsAgreement } from '../model/movable';
import { type Plan, routesOf, withOrder, withoutVisit } from '../model/plan';
import { changedRoutes, type Evaluation, reevaluated, routeEvaluation } from '../timetable/evaluation';
import { type Allowed, worryOn } from '../timetable/worry';
import { isWorse } from './repair';

/** Of so many moves it is asked whether two together were needless; of more, one by one. */
const MOST_PAIRED = 12;

/**
 * A plan found from another, less every move it can do without: a visit goes back to the technician and the place in their order it had before, alone or
 * with another, where that breaks no rule and leaves no promise late, or likely to be late, that was not so, beyond the worry allowed.
 */
export function withoutNeedlessMoves(before: Evaluation, found: Evaluation, allowed: Allowed): Evaluation {
  let current = found;
  for (let last: Evaluation | null = null; last !== current; ) {
    last = current;
    for (const some of together(movedVisits(before, current)))
      current = lessMoved(before, current, some, allowed) ?? current;
  }
  return current;
}

/** Each move alone, then by twos. */
function together(moved: readonly number[]): number[][] {
  const alone = moved.map((v) => [v]);
  return moved.length > MOST_PAIRED
    ? alone
    : [...alone, ...moved.flatMap((v, i) => moved.slice(i + 1).map((w) => [v, w]))];
}

/** With these back where they were; null when that moves no fewer or does harm. */
function lessMoved(
  before: Evaluation,
  current: Evaluation,
  some: readonly number[],
  allowed: Allowed,
): Evaluation | null {
  const fewer = reevaluated(
    current,
    some.reduce((made, v) => putBack(before.plan, made, v), current.plan),
  );
  const routes = changedRoutes(current, fewer);
  if (isWorse(current, fewer) || worryOn(fewer, routes, allowed) > worryOn(current, routes, allowed)) return null;
  return movedVisits(before, fewer).length < movedVisits(before, current).length ? fewer : null;
}

/** Visits that stood and stand, with another technician or much sooner or later. */
function movedVisits(before: Evaluation, current: Evaluation): number[] {
  const { problem } = before;
  const orders = changedRoutes(before, current).map((r) => ({ from: r, order: before.plan.orders[r]! }));
  return orders.flatMap(({ from, order }) =>
    order.filter((v) => {
      if (!isMovable(problem, v) || needsAgreement(problem, v)) return false;
      const [to] = routesOf(current.plan, v);
      if (to === undefined) return false;
      const drift = Math.abs(arrivalOf(before, from, v) - arrivalOf(current, to, v));
      return from !== to || drift > problem.prices.toldToleranceSeconds;
    }),
  );
}

function arrivalOf(evaluation: Evaluation, r: number, v: number): number {
  return routeEvaluation(evaluation, r).timetable.arrival[evaluation.plan.orders[r]!.indexOf(v)]!;
}

/** On the route it had, behind the last of those that stood before it there. */
function putBack(before: Plan, plan: Plan, v: number): Plan {
  const [r] = routesOf(before, v);
  if (r === undefined) return plan;
  const without = withoutVisit(plan, v);
  const order = without.orders[r]!;
  const earlier = new Set(before.orders[r]!.slice(0, before.orders[r]!.indexOf(v)));
  const at = order.findLastIndex((other) => earlier.has(other)) + 1;
  return withOrder(without, r, order.toSpliced(at, 0, v));
}
