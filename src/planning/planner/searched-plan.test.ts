import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryQuestion, dealtPlan, roadProblem, roadRoute, roadVisit } from '@/testing/arbitrary-problem';
import { behind } from '@/testing/behind';
import { planDescription, planOf } from '../model/plan';
import { problemOf } from '../model/problem';
import type { PlanDescription, ProblemDescription } from '../model/problem-description';
import { planCents } from '../timetable/cost';
import { worsened } from '../timetable/feasibility';
import { verify } from '../verify/verify';
import { keeping, planningPrices } from './keeping';
import { tenable } from './plan-day';
import { betteredPlan } from './searched-plan';

function bettered(description: ProblemDescription, routes: PlanDescription['routes']) {
  const problem = problemOf(description);
  const plan = planOf(problem, { routes });
  const found = betteredPlan(problem, plan, plan, { seed: 1, progress: (done) => done / 200 });
  return { ...found, described: planDescription(problem, found.plan) };
}

/** Two people on one road: each does a visit the other is nearer to, by so many minutes' drive. */
const crossed = (minutes: number) => {
  const all = { serviceSeconds: 3.5 * 3600 };
  const people = roadProblem(
    ['anna', 'bert'].map((key, i) => {
      const { lon, lat } = roadVisit(key, i * minutes).place;
      return roadRoute(key, { startPlace: { lon, lat }, endPlace: { lon, lat } });
    }),
    [roadVisit('near anna', 0, all), roadVisit('near bert', minutes, all)],
  );
  return bettered(people, { anna: ['near bert'], bert: ['near anna'] }).described.routes;
};

test('two visits change hands where that saves much driving, and stay where it saves less than it asks of people', () => {
  expect(crossed(30)).toEqual({ anna: ['near anna'], bert: ['near bert'] });
  expect(crossed(1)).toEqual({ anna: ['near bert'], bert: ['near anna'] });
});

test('what waits is planned all the same, although nobody was told of it', () => {
  const description = roadProblem([roadRoute('anna')], [roadVisit('a', 5), roadVisit('new', 10)]);
  expect(bettered(description, { anna: ['a'] }).described.routes.anna).toEqual(expect.arrayContaining(['a', 'new']));
});

test('a plan made better breaks nothing more, costs what it says, and saves what its changes ask of people', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), fc.nat(), ({ problem: description, begun }, seed) => {
      const before = behind(begun, dealtPlan(description, seed));
      const problem = problemOf(description);
      const standing = planOf(problem, before);
      const { plan, costCents } = betteredPlan(problem, standing, standing, { seed, progress: (done) => done / 40 });
      const is = verify(description, planDescription(problem, plan), { costCents });
      expect(worsened(verify(description, before).violations, is.violations)).toEqual([]);
      const kept = keeping(problem, standing, planningPrices(problem));
      expect(planCents(kept, standing)).toBe(planCents(problem, standing));
      expect(planCents(kept, plan)).toBeLessThanOrEqual(planCents(kept, tenable(kept, standing).plan));
    }),
    { numRuns: 100 },
  );
});
