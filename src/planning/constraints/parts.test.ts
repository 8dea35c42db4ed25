import { expect, test } from 'vitest';
import { clock, promised, roadProblem, roadRoute, roadVisit, scheduleOf } from '@/testing/arbitrary-problem';
import { cheapestInsertion } from '../insertion/insert';
import { planOf } from '../model/plan';
import { problemOf } from '../model/problem';
import type { VisitDescription } from '../model/problem-description';
import { planDay } from '../planner/plan-day';
import { whyNot } from '../questions/explain';

const short = (stock: Record<string, number> | undefined, ...visits: VisitDescription[]) =>
  scheduleOf(
    roadProblem([roadRoute('anna', { stock })], visits),
    visits.map(({ key }) => key),
  ).breaks.map(({ rule, visitKey, excess }) => [rule, visitKey, excess]);

test('two visits of two valves each fill a van with four, and a van with three is one short', () => {
  const visits = [5, 6].map((at) => roadVisit(`v${at}`, at, { parts: { valve: 2 } }));
  expect(short({ valve: 4, clamp: 9 }, ...visits)).toEqual([]);
  expect(short({ valve: 3, clamp: 9 }, ...visits)).toEqual([['parts', null, 1]]);
});

test('every part counts by itself, and what is not listed is not on board', () => {
  const both = roadVisit('both', 5, { parts: { valve: 2, clamp: 3 } });
  expect(short({ valve: 1, clamp: 1 }, both)).toEqual([['parts', null, 1 + 2]]);
  expect(short({ valve: 9 }, both)).toEqual([['parts', null, 3]]);
  expect(short(undefined, both)).toEqual([['parts', null, 5]]);
  const odd = roadVisit('odd', 5, { parts: { constructor: 2, valueOf: 1 } });
  expect(short({}, odd)).toEqual([['parts', null, 3]]);
});

test('work done has used its parts; if it used more than the stock, nothing is left and nothing is owed', () => {
  const done = (parts: Record<string, number>) =>
    roadVisit('done', 5, {
      parts,
      progress: { state: 'done', routeKeys: ['anna'], arrivedSecond: clock('8:05'), finishedSecond: clock('8:30') },
    });
  const next = roadVisit('next', 6, { parts: { valve: 2 } });
  expect(short({ valve: 4 }, done({ valve: 2 }), next)).toEqual([]);
  expect(short({ valve: 4 }, done({ valve: 3 }), next)).toEqual([['parts', null, 1]]);
  expect(short({ valve: 4 }, done({ valve: 7 }))).toEqual([]);
  expect(short({ valve: 4 }, done({ valve: 7 }), next)).toEqual([['parts', null, 2]]);
});

const visits = [
  roadVisit('standing', 10, { parts: { valve: 2 }, window: promised('8:00', '10:00') }),
  roadVisit('new', 11, { parts: { valve: 2 } }),
];

test('the van that has used its valves up is passed over, and says which part is missing and how many', () => {
  const routes = [roadRoute('anna', { stock: { valve: 3 } }), roadRoute('bruno', { stock: { valve: 2 } })];
  const problem = problemOf(roadProblem(routes, visits));
  const plan = planOf(problem, { routes: { anna: ['standing'] } });
  expect(cheapestInsertion(problem, plan, 'new')?.placements[0]?.routeKey).toBe('bruno');
  expect(whyNot(problem, plan, 'new', 'anna')).toMatchObject({
    kind: 'refused',
    refusal: {
      reason: { kind: 'missingParts', parts: [{ part: 'valve', missing: 1 }] },
      relaxation: { breaks: [{ rule: 'parts', routeKey: 'anna', visitKey: null, excess: 1 }], costCents: null },
    },
  });
});

test('a route planned beyond its stock is relieved of what costs least to leave out', () => {
  const problem = problemOf(roadProblem([roadRoute('anna', { stock: { valve: 3 } })], visits));
  const day = planDay(problem, planOf(problem, { routes: { anna: ['standing', 'new'] } }), { seed: 1, iterations: 20 });
  expect(day.unassigned).toEqual(['new']);
});
