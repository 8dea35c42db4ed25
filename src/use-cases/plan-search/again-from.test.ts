import { expect, test } from 'vitest';
import { planOf } from '@/planning/model/plan';
import { problemOf } from '@/planning/model/problem';
import { clock, roadProblem, roadRoute, roadVisit } from '@/testing/arbitrary-problem';
import type { LivePlan } from '../dispatch/live-plan';
import { againFrom } from './again-from';

const visits = [
  roadVisit('a', 1),
  roadVisit('b', 2),
  roadVisit('c', 3),
  roadVisit('pinned', 4, { pin: { technicianKey: 'anna', startSecond: clock('10:00') } }),
];
const problem = problemOf(roadProblem([roadRoute('anna'), roadRoute('bruno')], visits));
const live = (routes: Record<string, string[]>) =>
  ({ problem, plan: planOf(problem, { routes }) }) as unknown as LivePlan;

test('a route that still stands is as it was proposed, and what it took from another is there no more', () => {
  const begun = againFrom(live({ anna: ['a'], bruno: ['b', 'c'] }), { anna: ['b', 'a'] });
  expect(begun.routes).toEqual({ anna: ['b', 'a'], bruno: ['c'] });
});

test('what was pinned to the route meanwhile stays on it, what was pinned elsewhere stays away, and what is gone is left out', () => {
  const nailed = againFrom(live({ anna: ['pinned', 'a'] }), { anna: ['gone', 'a', 'b'] });
  expect(nailed.routes).toEqual({ anna: ['pinned', 'a', 'b'] });
  const elsewhere = againFrom(live({ anna: ['pinned'] }), { bruno: ['pinned', 'b'], nobody: ['c'] });
  expect(elsewhere.routes).toEqual({ anna: ['pinned'], bruno: ['b'] });
});

test('a visit nobody proposed for a route any more waits to be placed', () => {
  expect(againFrom(live({ anna: ['a', 'b'] }), { anna: ['a'] }).routes).toEqual({ anna: ['a'] });
});
