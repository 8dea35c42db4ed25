import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryQuestion } from '@/testing/arbitrary-problem';
import { planCents } from '../cost';
import { planOf } from '../plan';
import { searchStart } from '../plan-day';
import { problemOf } from '../problem';
import { random } from '../random';
import { chainOf } from './chain';
import { SEARCH_SETTINGS } from './settings';

test('at every moment of a search the cost is that of the plan, worked out anew', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), fc.nat(), ({ problem: description, begun }, seed) => {
      const problem = problemOf(description);
      const routing = searchStart(problem, planOf(problem, begun));
      const chain = chainOf(routing, random(seed), SEARCH_SETTINGS);
      for (let round = 1; round <= 5; round++) {
        chain.run((iterations) => iterations / 40, round / 5);
        expect(routing.cost()).toBe(planCents(problem, routing.plan()));
      }
      const { cost, snapshot } = chain.best();
      routing.adopt(snapshot);
      expect([routing.cost(), planCents(problem, routing.plan())]).toEqual([cost, cost]);
    }),
    { numRuns: 300 },
  );
});

test('the same seed makes the same plan, another seed may not', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), fc.nat(), ({ problem: description, begun }, seed) => {
      const found = () => {
        const problem = problemOf(description);
        const chain = chainOf(searchStart(problem, planOf(problem, begun)), random(seed), SEARCH_SETTINGS);
        chain.run((iterations) => iterations / 50, 1);
        return chain.best();
      };
      expect(found()).toEqual(found());
    }),
    { numRuns: 50 },
  );
});
