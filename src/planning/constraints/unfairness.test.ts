import { expect, test } from 'vitest';
import { clock, roadProblem, roadRoute, roadVisit, scheduleOf } from '@/testing/arbitrary-problem';
import { planDescription, planOf } from '../model/plan';
import { problemOf } from '../model/problem';
import type { ProblemDescription, VisitDescription } from '../model/problem-description';
import { planDay } from '../planner/plan-day';

const priced = (problem: ProblemDescription): ProblemDescription => ({
  ...problem,
  prices: { ...problem.prices, unfairnessCentsPerHour: 1000 },
});
const bill = (fairShareSeconds: number | undefined, ...visits: VisitDescription[]) =>
  scheduleOf(
    priced(roadProblem([roadRoute('anna', { fairShareSeconds })], visits)),
    visits.map(({ key }) => key),
  ).bill.unfairness;

const jobs = [5, 6, 7].map((at) => roadVisit(`v${at}`, at, { serviceSeconds: 3600 }));

test('three hours of work, of which two are a fair share: one hour beyond it, at 10 €', () => {
  expect(bill(7200, ...jobs)).toBe(1000);
  expect([bill(3 * 3600, ...jobs), bill(undefined, ...jobs), bill(0)]).toEqual([0, 0, 0]);
});

test('work done counts as well', () => {
  const progress = {
    state: 'done',
    routeKeys: ['anna'],
    arrivedSecond: clock('8:05'),
    finishedSecond: clock('8:20'),
  } as const;
  expect(bill(3600, roadVisit('done', 5, { progress, serviceSeconds: 3600 }), ...jobs.slice(0, 1))).toBe(1000);
});

test('a colleague who has done less takes the third, though it is farther', () => {
  const routes = ['anna', 'bruno'].map((key) => roadRoute(key, { fairShareSeconds: 7200 }));
  const day = (problem: ProblemDescription) => {
    const built = problemOf(problem);
    const { plan } = planDay(built, planOf(built, { routes: {} }), { seed: 1, iterations: 50 });
    return Object.values(planDescription(built, plan).routes).map((visits) => visits.length);
  };
  // Five stones there and back: 600 + 1000 cents for a second way, and 20 € for the hour beyond the share.
  const dear = priced(roadProblem(routes, jobs));
  expect(day({ ...dear, prices: { ...dear.prices, unfairnessCentsPerHour: 2000 } }).sort()).toEqual([1, 2]);
  expect(day(dear)).toEqual([3]);
});
