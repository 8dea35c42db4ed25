import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryQuestion, dealtPlan } from '@/testing/arbitrary-problem';
import { saidByJudge, saidByPlanner } from '@/testing/planner-and-judge';
import { planOf } from '../model/plan';
import { problemOf } from '../model/problem';
import { verify } from '../verify/verify';

test('any order at all, sensible or not, has the times, the cents and the broken rules the verifier finds', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), fc.nat(), ({ problem: description }, seed) => {
      const planned = dealtPlan(description, seed);
      const problem = problemOf(description);
      expect(saidByPlanner(problem, planOf(problem, planned))).toEqual(saidByJudge(verify(description, planned)));
    }),
    { numRuns: 1500 },
  );
});
