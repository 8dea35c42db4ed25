import { filled } from '../insertion/fill';
import type { Plan } from '../model/plan';
import type { Problem } from '../model/problem';
import { evaluationOf } from '../timetable/evaluation';
import { planHorizon } from './horizon';
import { keeping, planningPrices } from './keeping';
import { type PlannedDay, type PlanSearch, resultOf, searchedDay } from './plan-day';
import { withoutNeedlessMoves } from './put-back';

/** A search keeps the drives between all its places: of so many visits, some 50 megabytes, and half a second to fill them in. */
const MOST_TOGETHER = 1_600;

/** After the search, so much of its budget may go by while moves that do not pay are taken back. */
const PUTTING_BACK = 0.1;

/** Whether a plan of so many visits is too large to be searched at once. */
export const isSearchedInParts = (visits: number) => visits > MOST_TOGETHER;

/** Searches a plan of any size: as one where it is small enough, else day by day. */
export function searchedPlan(problem: Problem, plan: Plan, search: PlanSearch): PlannedDay {
  const searched = isSearchedInParts(problem.visit.count) ? planHorizon : searchedDay;
  return searched(problem, plan, search);
}

/**
 * Makes a plan better that people count on: every change of what stands in it must save more than the attention it costs (`planningPrices`), told or not.
 * `begin`: where the search starts, the same plan or an earlier answer. What is watched is told at these prices; the answer costs what it costs.
 */
export function betteredPlan(problem: Problem, standing: Plan, begin: Plan, search: PlanSearch): PlannedDay {
  const kept = keeping(problem, standing, planningPrices(problem));
  const { plan, iterations } = searchedPlan(kept, begin, search);
  const before = new Set(standing.orders.flat());
  const calm = withoutNeedlessMoves(evaluationOf(kept, standing), evaluationOf(kept, plan), {
    allowed: new Map(),
    loose: new Set(plan.orders.flat().filter((v) => !before.has(v))),
    isOver: () => search.progress(iterations) >= 1 + PUTTING_BACK,
  });
  return resultOf(problem, filled(calm).plan, iterations);
}
