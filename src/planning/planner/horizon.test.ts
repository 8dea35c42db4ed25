import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  arbitraryQuestion,
  clock,
  DAY_SECONDS,
  dealtPlan,
  promised,
  roadProblem,
  roadRoute,
  roadVisit,
  stone,
} from '@/testing/arbitrary-problem';
import { behind } from '@/testing/behind';
import { planDescription, planOf } from '../model/plan';
import { problemOf } from '../model/problem';
import type { PlanDescription, ProblemDescription } from '../model/problem-description';
import { random } from '../random';
import { worsened } from '../timetable/feasibility';
import { verify } from '../verify/verify';
import { planHorizon } from './horizon';

const TINY = { most: 6, slice: 3 };

function planned(
  description: ProblemDescription,
  plan: PlanDescription,
  iterations: number,
  seed = 1,
  sizes?: typeof TINY,
) {
  const problem = problemOf(description);
  const horizon = planHorizon(problem, planOf(problem, plan), { seed, progress: (i) => i / iterations }, sizes);
  return { ...horizon, described: planDescription(problem, horizon.plan) };
}

test('whatever the days, nothing is made worse, the cost is true, and what is left out fits nowhere for its price', () => {
  fc.assert(
    fc.property(
      arbitraryQuestion(),
      fc.nat(),
      fc.boolean(),
      fc.boolean(),
      ({ problem, begun }, seed, isDealt, isCut) => {
        const before = isDealt ? behind(begun, dealtPlan(problem, seed)) : begun;
        const sizes = isCut ? TINY : undefined;
        const horizon = planned(problem, before, 90, seed, sizes);
        const verdict = verify(problem, horizon.described, { costCents: horizon.costCents, nothingFits: true });
        expect(worsened(verify(problem, before).violations, verdict.violations)).toEqual([]);
        expect(verdict.unassigned).toEqual(horizon.unassigned);
        expect(planned(problem, before, 90, seed, sizes)).toEqual(horizon);
      },
    ),
    { numRuns: 100 },
  );
});

const later = <Item extends { startSecond: number; endSecond: number }>(span: Item, days: number) => ({
  ...span,
  startSecond: span.startSecond + days * DAY_SECONDS,
  endSecond: span.endSecond + days * DAY_SECONDS,
});

test('work that may be done on any day goes where somebody passes anyway', () => {
  const dice = random(2);
  const routes = Array.from({ length: 4 }, (_, day) => {
    const route = roadRoute(`anna ${day}`, { technicianKey: 'anna', day, startPlace: stone(0), endPlace: stone(0) });
    return { ...route, shift: route.shift.map((span) => later(span, day)) };
  });
  const windows = [promised('8:00', '10:00'), promised('14:00', '16:00')];
  // Each day somebody far off is promised a window: at 20, 60, 100, 140 stones.
  const promisedVisits = Array.from({ length: 4 }, (_, day) =>
    roadVisit(`promised ${day}`, 20 + 40 * day, { window: later(windows[day % 2] ?? promised('8:00', '10:00'), day) }),
  );
  const anyDay = Array.from({ length: 16 }, (_, i) => roadVisit(`any ${i}`, 15 + 40 * dice.below(4) + dice.below(10)));
  const description = roadProblem(routes, [...promisedVisits, ...anyDay]);
  const { costCents, unassigned } = planned(description, { routes: {} }, 800);
  const dayByDay = planned(description, { routes: {} }, 1);
  expect(unassigned).toEqual([]);
  expect(costCents).toBeLessThan(dayByDay.costCents);
});

test('what waits for work that is left out begins no sooner than agreed, and nobody is put behind it who would be late', () => {
  const anna = roadRoute('anna', { startPlace: stone(0), endPlace: stone(20) });
  const waits = {
    serviceSeconds: 1800,
    sameDayAfterVisitKey: 'left out',
    pin: { technicianKey: 'anna' },
  };
  const visits = [
    roadVisit('left out', 3, { skills: ['nobody holds'] }),
    roadVisit('waits', 5, waits),
    roadVisit('on the way', 10, { serviceSeconds: 3600 }),
  ];
  const before = { routes: { anna: ['on the way', 'waits'] }, handOvers: { waits: clock('16:00') } };
  const { described } = planned(roadProblem([anna], visits), before, 300);
  expect(described.routes).toEqual({ anna: ['on the way', 'waits'] });
});

test('a day too large to be searched at once is cut into slices of its territory, twice, and costs little more', () => {
  const dice = random(5);
  const routes = Array.from({ length: 12 }, (_, t) =>
    roadRoute(`t${t}`, { startPlace: stone(20 * t), endPlace: stone(20 * t) }),
  );
  const visits = Array.from({ length: 80 }, (_, v) => roadVisit(`v${v}`, dice.below(240)));
  const problem = roadProblem(routes, visits);
  const whole = planned(problem, { routes: {} }, 800);
  const cut = planned(problem, { routes: {} }, 800, 1, { most: 40, slice: 20 });
  expect([whole.unassigned, cut.unassigned]).toEqual([[], []]);
  expect(cut.costCents).toBeLessThan(1.05 * whole.costCents);
});

test('what is too late is not put in', () => {
  const problem = problemOf(roadProblem([roadRoute('anna')], [roadVisit('a', 3)]));
  const search = { seed: 1, progress: () => 1, isLate: () => true };
  expect(planHorizon(problem, planOf(problem, { routes: {} }), search).unassigned).toEqual(['a']);
  expect(planHorizon(problem, planOf(problem, { routes: {} }), { seed: 1, progress: () => 1 }).unassigned).toEqual([]);
});
