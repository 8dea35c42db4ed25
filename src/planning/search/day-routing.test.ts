import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryQuestion, promised, roadProblem, roadRoute, roadVisit, stone } from '@/testing/arbitrary-problem';
import { planDescription, planOf } from '../model/plan';
import { problemOf } from '../model/problem';
import { searchStart } from '../planner/plan-day';
import { random } from '../random';
import { planCents } from '../timetable/cost';
import { verify } from '../verify/verify';
import { chainOf } from './chain';
import { DAY_SETTINGS } from './settings';

test('at every moment of a search the cost is that of the plan, worked out anew', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), fc.nat(), ({ problem: description, begun }, seed) => {
      const problem = problemOf(description);
      const routing = searchStart(problem, planOf(problem, begun));
      const chain = chainOf(routing, random(seed), DAY_SETTINGS);
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
        const chain = chainOf(searchStart(problem, planOf(problem, begun)), random(seed), DAY_SETTINGS);
        chain.run((iterations) => iterations / 50, 1);
        return chain.best();
      };
      expect(found()).toEqual(found());
    }),
    { numRuns: 50 },
  );
});

test('many visits are tried nearby only: what is found still keeps every rule, at its price', () => {
  const dice = random(5);
  const skills = ['meter', 'valve', 'leak'];
  const routes = Array.from({ length: 30 }, (_, t) =>
    roadRoute(`t${t}`, {
      startPlace: stone(4 * t),
      endPlace: stone(4 * t),
      skills: skills.filter((_, s) => (t + s) % 3 !== 0),
    }),
  );
  const windows = [promised('8:00', '10:00'), promised('10:00', '12:00'), promised('14:00', '16:00')];
  const visits = Array.from({ length: 400 }, (_, v) =>
    roadVisit(`v${v}`, dice.below(120), {
      serviceSeconds: 600 + 300 * dice.below(8),
      skills: [skills[dice.below(3)] ?? 'meter'],
      window: windows[dice.below(9)],
      delayCentsPerHour: 12,
    }),
  );
  const description = roadProblem(routes, visits);
  const problem = problemOf(description);
  const routing = searchStart(problem, planOf(problem, { routes: {} }));
  const chain = chainOf(routing, random(1), DAY_SETTINGS);
  const before = chain.best().cost;
  chain.run((iterations) => iterations / 600, 1);
  const { cost, snapshot } = chain.best();
  routing.adopt(snapshot);
  const verdict = verify(description, planDescription(problem, routing.plan()), { costCents: cost });
  expect(verdict.violations).toEqual([]);
  expect(cost).toBeLessThan(before);
});
