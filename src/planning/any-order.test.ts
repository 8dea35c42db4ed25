import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryQuestion, dealtPlan, sortedBreaks } from '@/testing/arbitrary-problem';
import { planCents } from './cost';
import { evaluationOf, routeEvaluation } from './evaluation';
import { planOf } from './plan';
import { problemOf } from './problem';
import { routeSchedule } from './schedule';
import { verify } from './verify';

const PLAN_RULES = ['onePlace', 'servedOnce'];

test('any order at all, sensible or not, has the times, the cents and the broken rules the verifier finds', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), fc.nat(), ({ problem: description }, seed) => {
      const planned = dealtPlan(description, seed);
      const problem = problemOf(description);
      const plan = planOf(problem, planned);
      const verdict = verify(description, planned);
      for (const verified of verdict.routes) {
        const schedule = routeSchedule(problem, plan, verified.route.key);
        expect(schedule.stops.map((stop) => [stop.visitKey, stop.arrivalSecond, stop.endSecond])).toEqual(
          verified.stops.map((stop) => [stop.visit.key, stop.arrivalSecond, stop.endSecond]),
        );
        expect(schedule.homeSecond).toBe(verified.home?.reachSecond ?? null);
      }
      const evaluation = evaluationOf(problem, plan);
      const breaks = plan.orders.flatMap((_, r) => routeEvaluation(evaluation, r).breaks);
      const violations = verdict.violations.filter((violation) => !PLAN_RULES.includes(violation.rule));
      expect(sortedBreaks(breaks)).toEqual(sortedBreaks(violations));
      expect(planCents(problem, plan)).toBe(verdict.costCents);
    }),
    { numRuns: 1500 },
  );
});
