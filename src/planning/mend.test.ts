import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  arbitraryQuestion,
  clock,
  dealtPlan,
  roadProblem,
  roadRoute,
  roadVisit,
  span,
} from '@/testing/arbitrary-problem';
import { behind } from '@/testing/behind';
import { worsened } from './feasibility';
import { mended } from './mend';
import { planDescription, planOf } from './plan';
import { planDay } from './plan-day';
import { problemOf } from './problem';
import type { PlanDescription, ProblemDescription } from './problem-description';
import { verify } from './verify';

const rounds = (most: number) => (iterations: number) => iterations / most;

function mend(description: ProblemDescription, plan: PlanDescription, options: object = {}) {
  const problem = problemOf(description);
  const day = mended(problem, planOf(problem, plan), { seed: 3, progress: rounds(60), ...options });
  return { ...day, described: planDescription(problem, day.plan) };
}

function planned(description: ProblemDescription, begun: PlanDescription): PlanDescription {
  const problem = problemOf(description);
  return planDescription(problem, planDay(problem, planOf(problem, begun), { seed: 1, iterations: 40 }).plan);
}

/** Anna does three stones in a row, Bert one far off and one near; at nine o'clock somebody falls ill. */
const visits = [roadVisit('a1', 2), roadVisit('a2', 4), roadVisit('a3', 6), roadVisit('b1', 40), roadVisit('b2', 8)];
const began = { routes: { anna: ['a1', 'a2', 'a3'], bert: ['b1', 'b2'] } };
const day = (absent: readonly string[]) =>
  roadProblem(
    ['anna', 'bert', 'carl'].map((key) =>
      roadRoute(key, absent.includes(key) ? { absences: [span('0:00', '24:00')] } : {}),
    ),
    visits,
  );

test('nothing in trouble: nothing moves, whatever another order would save', () => {
  expect(mend(day([]), began).described.routes).toEqual(began.routes);
});

test('somebody absent: their work goes to the others, whose own work stays with them', () => {
  const { described, unassigned } = mend(day(['anna']), began);
  expect(unassigned).toEqual([]);
  expect(described.routes.anna ?? []).toEqual([]);
  expect(described.routes.bert).toEqual(expect.arrayContaining(['b1', 'b2']));
});

test('what is held stays with whom it was given to', () => {
  const leak = roadVisit('leak', 40, { dues: [{ dueSecond: clock('10:00'), lateCents: 3000, countedAt: 'arrival' }] });
  const description = { ...day([]), visits: [...visits, leak] };
  const { described } = mend(
    description,
    { routes: { anna: ['leak', 'a1', 'a2', 'a3'], bert: began.routes.bert } },
    { around: ['leak'], held: ['leak'] },
  );
  expect(described.routes.anna).toContain('leak');
});

test('mending any plan of any day makes nothing worse, costs what it says, and is the same each time', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), fc.nat(), fc.boolean(), ({ problem, begun }, seed, isDealt) => {
      const before = isDealt ? behind(begun, dealtPlan(problem, seed)) : planned(problem, begun);
      const mending = mend(problem, before);
      const verdict = verify(problem, mending.described, { costCents: mending.costCents });
      expect(worsened(verify(problem, before).violations, verdict.violations)).toEqual([]);
      expect(verdict.unassigned).toEqual(mending.unassigned);
      expect(mend(problem, before)).toEqual(mending);
    }),
    { numRuns: 150 },
  );
});

test('with an absence more than the plan was made for, mending is never dearer than taking off and filling up', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), ({ problem, begun }) => {
      const before = planned(problem, begun);
      const [busiest] = [...problem.routes].sort(
        (a, b) => (before.routes[b.key] ?? []).length - (before.routes[a.key] ?? []).length,
      );
      if (!busiest || problem.visits.some(({ progress }) => progress?.routeKeys.includes(busiest.key))) return;
      const ill = {
        ...problem,
        routes: problem.routes.map((route) =>
          route.key === busiest.key
            ? { ...route, absences: [...(route.absences ?? []), span('0:00', '96:00')] }
            : route,
        ),
      };
      const none = mend(ill, before, { progress: () => 1 });
      expect(mend(ill, before).costCents).toBeLessThanOrEqual(none.costCents);
    }),
    { numRuns: 150 },
  );
});
