import { filledWith } from '../insertion/fill';
import { isMovable, needsAgreement } from '../model/movable';
import { type Plan, routesOf, withOrder, withoutVisit } from '../model/plan';
import { leftOutCents } from '../timetable/cost';
import { addedCents, changedRoutes, type Evaluation, reevaluated, routeEvaluation } from '../timetable/evaluation';
import { type Allowed, worryOn } from '../timetable/worry';
import { isWorse } from './repair';

/** Of so many moves it is asked whether three, and two, together were needless; of more, by routes and one by one. */
const MOST_IN_THREES = 10;
const MOST_IN_PAIRS = 20;

export type PuttingBack = {
  /** Worry that may be. */
  readonly allowed: Allowed;
  /** Visits that may go anywhere, to make room for one put back: those in trouble, those that stood nowhere. */
  readonly loose: ReadonlySet<number>;
  /** Asked before each attempt. */
  readonly isOver: () => boolean;
};

/**
 * A plan found from another, less every move that does not pay: visits go back to the technician and the place in their order they had before, alone or with
 * others, where that breaks no rule, leaves nothing more out and no promise late, or likely to be late, that was not so, and costs no more. Both are to be
 * evaluated at the prices of `keeping`, so that a move undone is worth what it was priced at.
 */
export function withoutNeedlessMoves(before: Evaluation, found: Evaluation, putting: PuttingBack): Evaluation {
  let current = found;
  for (let last: Evaluation | null = null; last !== current; ) {
    last = current;
    for (const some of together(before.plan, current.plan, movedVisits(before, current))) {
      if (putting.isOver()) return current;
      current = lessMoved(before, current, some, putting) ?? current;
    }
  }
  return current;
}

/** All moves; those that hang together by the routes they change; those off and onto one route; each alone; by twos and threes. */
function together(before: Plan, after: Plan, moved: readonly number[]): number[][] {
  const routes = new Map(moved.map((v) => [v, [...routesOf(before, v), ...routesOf(after, v)]]));
  const by = (end: 0 | 1) => [...Map.groupBy(moved, (v) => routes.get(v)![end]).values()];
  const groups = [[...moved], ...chains(moved, routes), ...by(0), ...by(1)].filter(({ length }) => length > 1);
  const alone = moved.map((v) => [v]);
  const pairs = moved.length > MOST_IN_PAIRS ? [] : grown(alone, moved);
  const threes = moved.length > MOST_IN_THREES ? [] : grown(pairs, moved);
  return [...groups, ...alone, ...pairs, ...threes];
}

/** Each set with each visit behind its last. */
const grown = (sets: readonly (readonly number[])[], moved: readonly number[]) =>
  sets.flatMap((some) => moved.slice(moved.indexOf(some.at(-1)!) + 1).map((v) => [...some, v]));

function chains(moved: readonly number[], routes: ReadonlyMap<number, readonly number[]>): number[][] {
  let found: { visits: number[]; routes: Set<number> }[] = [];
  for (const v of moved) {
    const own = routes.get(v)!;
    const [near, far] = [true, false].map((isNear) =>
      found.filter((one) => own.some((r) => one.routes.has(r)) === isNear),
    );
    const joined = { visits: [v], routes: new Set(own) };
    for (const one of near!) {
      joined.visits.push(...one.visits);
      for (const r of one.routes) joined.routes.add(r);
    }
    found = [...far!, joined];
  }
  return found.map(({ visits }) => visits);
}

/** With these back where they were, and, where that alone will not do, what is loose on their routes put elsewhere; null when it does harm or does not pay. */
function lessMoved(
  before: Evaluation,
  current: Evaluation,
  some: readonly number[],
  putting: PuttingBack,
): Evaluation | null {
  const plain = reevaluated(
    current,
    some.reduce((made, v) => putBack(before.plan, made, v), current.plan),
  );
  if (pays(current, plain, putting.allowed)) return plain;
  const routes = new Set(some.flatMap((v) => routesOf(before.plan, v)));
  const cleared = [...routes].flatMap((r) => plain.plan.orders[r]!.filter((v) => putting.loose.has(v)));
  if (cleared.length === 0) return null;
  const refilled = filledWith(reevaluated(plain, cleared.reduce(withoutVisit, plain.plan)), cleared);
  return pays(current, refilled, putting.allowed) ? refilled : null;
}

function pays(current: Evaluation, fewer: Evaluation, allowed: Allowed): boolean {
  const routes = changedRoutes(current, fewer);
  const more = leftOutCents(fewer.problem, fewer.plan) - leftOutCents(current.problem, current.plan);
  return (
    more <= 0 &&
    addedCents(current, fewer) + more < 0 &&
    !isWorse(current, fewer) &&
    worryOn(fewer, routes, allowed) <= worryOn(current, routes, allowed)
  );
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
