import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryQuestion, dealtPlan } from '@/testing/arbitrary-problem';
import { planDescription, planOf } from '../model/plan';
import { problemOf } from '../model/problem';
import type { PlanDescription, ProblemDescription } from '../model/problem-description';
import { planDay } from '../planner/plan-day';
import { quickInsertions } from './quick-insertions';
import { type Insertions, placesIn } from './verify-unassigned';

/** What either way finds for every visit left out, after how many places. */
function found(problem: ProblemDescription, plan: PlanDescription, insertions?: Insertions) {
  const placeOf = placesIn(problem, plan, insertions);
  const planned = new Set(Object.values(plan.routes).flat());
  return problem.visits
    .filter(({ key }) => !planned.has(key))
    .map((visit) => {
      let places = 0;
      return [visit.key, placeOf(visit, () => ++places < 0), places];
    });
}

test('the fast way finds what the plain one does, at as many places, in sensible plans and in senseless ones', () => {
  let [kept, taken] = [0, 0];
  fc.assert(
    fc.property(arbitraryQuestion(), fc.nat(), fc.boolean(), ({ problem, begun }, seed, isDealt) => {
      const read = problemOf(problem);
      const planned = () => planDescription(read, planDay(read, planOf(read, begun), { seed, iterations: 10 }).plan);
      const plan = isDealt ? dealtPlan(problem, seed) : planned();
      // Of a full plan one visit in three is taken off: so some fit again.
      const routes = Object.fromEntries(
        Object.entries(plan.routes).map(([key, visits]) => [
          key,
          visits.filter((_, k) => isDealt || (k + seed) % 3 > 0),
        ]),
      );
      const slow = found(problem, { ...plan, routes });
      expect(found(problem, { ...plan, routes }, quickInsertions)).toEqual(slow);
      for (const [, place] of slow) place ? taken++ : kept++;
    }),
    { numRuns: 800 },
  );
  expect([kept > 100, taken > 100]).toEqual([true, true]);
});
