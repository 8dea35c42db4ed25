import { filled } from '../insertion/fill';
import type { Plan } from '../model/plan';
import type { Problem } from '../model/problem';
import { evaluationOf } from '../timetable/evaluation';
import { isSearchedInParts, planHorizon } from './horizon';
import { keeping, planningPrices } from './keeping';
import { type PlannedDay, type PlanSearch, resultOf, searchedDay } from './plan-day';
import { withoutNeedlessMoves } from './put-back';

/** After the search, so much of its budget may go by while moves that do not pay are taken back. */
const PUTTING_BACK = 0.1;

/** Searches a plan of any size: as one where it is small enough, else part by part. */
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
  return resultOf(problem, filled(calm, search.isLate).plan, iterations);
}
