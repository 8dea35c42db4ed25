import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  arbitraryQuestion,
  clock,
  dealtPlan,
  roadProblem,
  roadRoute,
  roadVisit,
  stone,
} from '@/testing/arbitrary-problem';
import { planDescription, planOf } from '../model/plan';
import { problemOf } from '../model/problem';
import { agreed } from '../timetable/agreements';
import { worsened } from '../timetable/feasibility';
import { verify } from '../verify/verify';
import { planDay } from './plan-day';
import { regrouped } from './regroup';

const at = (key: string, where: number) => roadRoute(key, { startPlace: stone(where), endPlace: stone(where) });
const routes = [at('anna', 0), at('bruno', 50), at('chloe', 8)];

test('a crew whose second member comes from afar is given the neighbour instead', () => {
  const problem = problemOf(roadProblem(routes, [roadVisit('dig', 5, { crewSize: 2 })]));
  const plan = planOf(problem, { routes: { anna: ['dig'], bruno: ['dig'] }, meetings: { dig: clock('8:45') } });
  expect(planDescription(problem, regrouped(problem, plan))).toEqual({
    routes: { anna: ['dig'], chloe: ['dig'] },
    meetings: { dig: clock('8:05') },
  });
  const { plan: planned } = planDay(problem, plan, { seed: 1, iterations: 30 });
  expect(Object.keys(planDescription(problem, planned).routes)).toEqual(['anna', 'chloe']);
});

test('when it is enough, what has not been moved stays', () => {
  const problem = problemOf(roadProblem(routes, [roadVisit('dig', 5, { crewSize: 2 })]));
  const plan = planOf(problem, { routes: { anna: ['dig'], bruno: ['dig'] }, meetings: { dig: clock('8:45') } });
  expect(regrouped(problem, plan, () => true)).toEqual(plan);
});

test('a pinned crew stays', () => {
  const pinned = roadVisit('dig', 5, { crewSize: 2, pin: { startSecond: clock('8:45') } });
  const problem = problemOf(roadProblem(routes, [pinned]));
  const plan = planOf(problem, { routes: { anna: ['dig'], bruno: ['dig'] }, meetings: { dig: clock('8:45') } });
  expect(regrouped(problem, plan)).toEqual(plan);
});

test('whatever the plan, it costs no more afterwards and breaks nothing new', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), fc.nat(), ({ problem: description }, seed) => {
      const problem = problemOf(description);
      const plan = agreed(problem, planOf(problem, dealtPlan(description, seed)));
      const judged = (one: typeof plan) => verify(description, planDescription(problem, one));
      const [before, after] = [judged(plan), judged(regrouped(problem, plan))];
      expect(after.costCents).toBeLessThanOrEqual(before.costCents);
      expect(worsened(before.violations, after.violations)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
