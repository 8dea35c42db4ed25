import type { Plan } from '../model/plan';
import type { Problem } from '../model/problem';
import { planHorizon } from './horizon';
import { type PlannedDay, type PlanSearch, searchedDay } from './plan-day';

/** A search keeps the drives between all its places: of so many visits, some 50 megabytes, and half a second to fill them in. */
const MOST_TOGETHER = 1_600;

/** Whether a plan of so many visits is too large to be searched at once. */
export const isSearchedInParts = (visits: number) => visits > MOST_TOGETHER;

/** Searches a plan of any size: as one where it is small enough, else day by day. */
export function searchedPlan(problem: Problem, plan: Plan, search: PlanSearch): PlannedDay {
  const searched = isSearchedInParts(problem.visit.count) ? planHorizon : searchedDay;
  return searched(problem, plan, search);
}
