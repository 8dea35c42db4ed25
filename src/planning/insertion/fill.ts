import { unassignedCents } from '../constraints/unassigned';
import { unassignedVisits } from '../model/plan';
import { agreed } from '../timetable/agreements';
import { type Evaluation, reevaluated } from '../timetable/evaluation';
import { isAdmitted } from './best-position';
import { cheapestPlacement } from './insert';
import { inserted } from './insertion';

/**
 * Puts every visit left out where it is cheapest, the most urgent and the hardest to place first, and goes round again until nothing more fits
 * for less than it costs to leave out, or it is enough.
 */
export function filled(evaluation: Evaluation, isEnough?: () => boolean): Evaluation {
  return filledWith(evaluation, unassignedVisits(evaluation.problem, evaluation.plan), isEnough);
}

/** The same for some of the visits left out. */
export function filledWith(evaluation: Evaluation, visits: readonly number[], isEnough = () => false): Evaluation {
  if (visits.length === 0 || isEnough()) return evaluation;
  const { problem } = evaluation;
  const routes = problem.description.routes.map((_, r) => r);
  const waiting = hardestFirst(evaluation, visits, routes);
  let current = evaluation;
  for (let before = -1; before !== waiting.size; ) {
    before = waiting.size;
    for (const v of waiting) {
      if (isEnough()) return current;
      const insertion = cheapestPlacement(current, routes, v);
      if (!insertion || insertion.costCents >= unassignedCents(problem, v)) continue;
      // Whoever waits may begin later now, and what they wait for may too.
      current = reevaluated(current, agreed(problem, inserted(problem, current.plan, insertion)));
      waiting.delete(v);
    }
  }
  return current;
}

/** By priority, then by how few routes could ever take it, then by how narrow its window is. */
function hardestFirst(evaluation: Evaluation, visits: readonly number[], routes: readonly number[]): Set<number> {
  const { visit } = evaluation.problem;
  const able = new Map(visits.map((v) => [v, routes.filter((r) => isAdmitted(evaluation, r, v)).length]));
  const width = (v: number) => visit.windowEnd[v]! - visit.windowStart[v]!;
  const order = [...visits].sort(
    (a, b) => visit.priority[b]! - visit.priority[a]! || able.get(a)! - able.get(b)! || width(a) - width(b) || a - b,
  );
  return new Set(order);
}
