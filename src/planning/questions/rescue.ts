import { cheapestPlacement } from '../insertion/insert';
import { type Insertion, inserted } from '../insertion/insertion';
import { numberOf } from '../model/numbering';
import { withoutVisit } from '../model/plan';
import { PLANNED } from '../model/visit-table';
import { addedCents, type Evaluation, reevaluated } from '../timetable/evaluation';
import type { LatePromise } from '../timetable/late-promises';

/** A move that keeps a promise the plan would break; negative cents are saved. */
export type Rescue = { readonly visitKey: string; readonly movedTo: Insertion; readonly costCents: number };

/** For every window missed, the cheapest other place where it is kept. What is pinned, begun or shared with a crew is not moved. */
export function rescuesOf(evaluation: Evaluation, late: readonly LatePromise[]): Rescue[] {
  const { problem, plan } = evaluation;
  return late.flatMap(({ promise, routeKey, visitKey }) => {
    if (promise !== 'window') return [];
    const v = numberOf('visit', problem.numbering.visits, visitKey);
    const isFixed = problem.description.visits[v]!.pin || problem.visit.progress[v] !== PLANNED;
    if (isFixed || problem.visit.crewSize[v]! > 1) return [];
    const taken = reevaluated(evaluation, withoutVisit(plan, v));
    const others = problem.description.routes.flatMap((route, r) => (route.key === routeKey ? [] : [r]));
    const movedTo = cheapestPlacement(taken, others, v);
    if (!movedTo) return [];
    const moved = reevaluated(taken, inserted(problem, taken.plan, movedTo));
    return [{ visitKey, movedTo, costCents: addedCents(evaluation, moved) }];
  });
}
