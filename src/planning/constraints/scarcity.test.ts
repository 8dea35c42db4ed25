import { expect, test } from 'vitest';
import { promised, roadProblem, roadRoute, roadVisit, scheduleOf } from '@/testing/arbitrary-problem';
import { planOf } from '../model/plan';
import { problemOf } from '../model/problem';
import type { ProblemDescription, RouteDescription } from '../model/problem-description';
import { offers } from '../questions/offers';

const priced = (problem: ProblemDescription): ProblemDescription => ({
  ...problem,
  prices: { ...problem.prices, scarcityCentsPerHour: 1000 },
});
const hour = { serviceSeconds: 3600 };
/** Anna alone samples; three of the four read meters, everybody mends leaks. */
const routes = [
  roadRoute('anna', { skills: ['sampling', 'meter', 'leak'] }),
  roadRoute('bruno', { skills: ['meter', 'leak'] }),
  roadRoute('carl', { skills: ['meter', 'leak'] }),
  roadRoute('dina', { skills: ['leak'] }),
];

test('an hour of a leak keeps the only sampler of four from sampling: three quarters of 10 €', () => {
  const bill = (first: RouteDescription, skills: string[]) => {
    const others = routes.filter((route) => route !== first);
    return scheduleOf(priced(roadProblem([first, ...others], [roadVisit('a', 5, { ...hour, skills })])), ['a']).bill
      .scarcity;
  };
  const [anna = roadRoute('x'), bruno = roadRoute('x'), , dina = roadRoute('x')] = routes;
  expect(bill(anna, ['leak'])).toBe(750);
  // What it needs is not wasted: of what Anna then holds besides, three of four read meters.
  expect(bill(anna, ['sampling'])).toBe(250);
  expect(bill(bruno, ['leak'])).toBe(250);
  expect(bill(dina, ['leak'])).toBe(0);
});

test('only who works that day counts', () => {
  const other = roadRoute('away', {
    technicianKey: 'away',
    day: 1,
    skills: ['sampling'],
    shift: [{ startSecond: 115_200, endSecond: 140_000 }],
  });
  const problem = priced(
    roadProblem(
      [...routes, other, other].map((route, i) => ({ ...route, key: `r${i}`, technicianKey: `t${i}` })),
      [roadVisit('a', 5, hour)],
    ),
  );
  expect(scheduleOf(problem, ['a']).bill.scarcity).toBe(750);
});

test('of a question about a few routes, who else works that day still counts', () => {
  const [anna = roadRoute('x')] = routes;
  const alone = priced(roadProblem([anna], [roadVisit('a', 5, hour)]));
  expect(scheduleOf(alone, ['a']).bill.scarcity).toBe(0);
  expect(scheduleOf({ ...alone, roster: routes }, ['a']).bill.scarcity).toBe(750);
  expect(scheduleOf({ ...alone, roster: [] }, ['a']).bill.scarcity).toBe(0);
});

test('a window is offered with whoever is least missed elsewhere', () => {
  const problem = problemOf(priced(roadProblem(routes, [roadVisit('a', 5, { ...hour, skills: ['leak'] })])));
  const { offers: found } = offers(problem, planOf(problem, { routes: {} }), 'a', [promised('8:00', '10:00')]);
  expect(found.map(({ placements, costCents }) => [placements[0]?.technicianKey, costCents])).toEqual([
    // Ten stones: 600 + 1000 cents; two hours of slack leave no doubt about the window.
    ['dina', 600 + 1000],
  ]);
});
