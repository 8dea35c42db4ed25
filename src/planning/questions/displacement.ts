import { unassignedCents } from '../constraints/unassigned';
import { cheapestPlacement } from '../insertion/insert';
import { type Insertion, inserted } from '../insertion/insertion';
import { isMovable } from '../model/movable';
import type { Problem } from '../model/problem';
import { type Evaluation, reevaluated, routeEvaluation, tryOrder } from '../timetable/evaluation';
import { type Break, breaksOf, worsened } from '../timetable/feasibility';

/** A route made to take an urgent visit: what is left on it, what had to go, and what it still breaks. */
export type Displacement = {
  readonly order: readonly number[];
  readonly displaced: readonly number[];
  readonly breaks: readonly Break[];
};

/**
 * Takes unpromised work that comes after the urgent visit off the route, one by one and each time the most helpful, as long as it saves a
 * promise or brings the technician home in time. Work that was promised, pinned, begun, shared with a crew,
 * needed before something pinned after it or waiting for another stays.
 */
export function displacedFor(
  evaluation: Evaluation,
  route: number,
  order: readonly number[],
  position: number,
): Displacement {
  const known = routeEvaluation(evaluation, route).breaks;
  const after = (rest: readonly number[]) =>
    worsened(known, breaksOf(tryOrder(evaluation, route, rest))).filter(({ rule }) => rule !== 'enRoute');
  let best: Displacement = { order, displaced: [], breaks: after(order) };
  for (;;) {
    const { order: rest, displaced, breaks } = best;
    if (breaks.length === 0) return best;
    const options = rest
      .slice(position + 1)
      .filter(
        (v) => isFree(evaluation.problem, v) && !rest.some((other) => isPinnedAfter(evaluation.problem, other, v)),
      )
      .map((v) => {
        const without = rest.filter((other) => other !== v);
        return { order: without, displaced: [...displaced, v], breaks: after(without) };
      });
    const better = options.reduceRight((least, next) => (total(next) < total(least) ? next : least), best);
    if (better === best) return best;
    best = better;
  }
}

const total = ({ breaks }: Displacement) => breaks.reduce((sum, one) => sum + one.excess, 0);

function isFree(problem: Problem, v: number): boolean {
  return (
    isMovable(problem, v) &&
    !problem.description.visits[v]!.window &&
    problem.visit.crewSize[v] === 1 &&
    problem.coupling.isCoupled[v] === 0
  );
}

const isPinnedAfter = ({ visit }: Problem, later: number, earlier: number) => visit.pinAfter[later] === earlier;

export type Rehoming = { readonly visitKey: string; readonly movedTo: Insertion | null };

/** Finds each displaced visit the cheapest place left, or leaves it out at its price. */
export function rehomed(evaluation: Evaluation, displaced: readonly number[]) {
  const { problem } = evaluation;
  const routes = problem.description.routes.map((_, r) => r);
  let current = evaluation;
  let leftOutCents = 0;
  const moves: Rehoming[] = [];
  for (const v of displaced) {
    const movedTo = cheapestPlacement(current, routes, v);
    if (movedTo) current = reevaluated(current, inserted(problem, current.plan, movedTo));
    else leftOutCents += unassignedCents(problem, v);
    moves.push({ visitKey: problem.visit.keys[v]!, movedTo });
  }
  return { evaluation: current, moves, leftOutCents };
}
