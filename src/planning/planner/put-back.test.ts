import { expect, test } from 'vitest';
import { clock, roadProblem, roadRoute, roadVisit } from '@/testing/arbitrary-problem';
import { planDescription, planOf } from '../model/plan';
import { problemOf } from '../model/problem';
import type { PlanDescription, VisitDescription } from '../model/problem-description';
import { evaluationOf } from '../timetable/evaluation';
import { keeping, repairPrices } from './keeping';
import { withoutNeedlessMoves } from './put-back';

const NOTHING = new Set<number>();

function lessened(people: readonly string[], visits: readonly VisitDescription[], was: Routes, is: Routes, loose = '') {
  const problem = problemOf(
    roadProblem(
      people.map((key) => roadRoute(key)),
      visits,
    ),
  );
  const plan = planOf(problem, { routes: was });
  const kept = keeping(problem, plan, repairPrices(problem, NOTHING));
  const [before, found] = [evaluationOf(kept, plan), evaluationOf(kept, planOf(kept, { routes: is }))];
  const free = problem.numbering.visits.get(loose);
  const putting = { allowed: new Map(), loose: new Set(free === undefined ? [] : [free]), isOver: () => false };
  return planDescription(kept, withoutNeedlessMoves(before, found, putting).plan).routes;
}

type Routes = PlanDescription['routes'];

/** So long that nobody does two of them in a day. */
const allDay = { serviceSeconds: 3.5 * 3600 };

test.each([2, 3, 4, 5, 6])('%i visits passed on in a ring, for nothing, all go back together', (count) => {
  const people = ['anna', 'bert', 'carl', 'dora', 'emil', 'fred'].slice(0, count);
  const visits = people.map((key, i) => roadVisit(`${key}'s`, 2 + i, allDay));
  const routes = (by: number) => Object.fromEntries(people.map((key, i) => [key, [`${people[(i + by) % count]}'s`]]));
  expect(lessened(people, visits, routes(0), routes(1))).toEqual(routes(0));
});

test('a ring of three goes back while a move beside it, on the same routes, that pays stays', () => {
  const people = ['anna', 'bert', 'carl', 'dora'];
  const urgent = { dues: [{ dueSecond: clock('9:30'), lateCents: 30_000, countedAt: 'arrival' as const }] };
  const visits = [
    ...['a', 'b', 'c'].map((key, i) => roadVisit(key, 2 + i, allDay)),
    roadVisit('d', 5, { serviceSeconds: 7200 }),
    roadVisit('leak', 6, urgent),
  ];
  const was = { anna: ['a', 'leak'], bert: ['b'], carl: ['c'], dora: ['d'] };
  const is = { anna: ['b'], bert: ['c'], carl: ['a'], dora: ['leak', 'd'] };
  expect(lessened(people, visits, was, is)).toEqual({ anna: ['a'], bert: ['b'], carl: ['c'], dora: ['leak', 'd'] });
});

test('what is loose makes room for what is put back, where there is another place for it', () => {
  const people = ['anna', 'bert', 'carl'];
  const visits = ['a', 'b', 'lost'].map((key, i) => roadVisit(key, 2 + i, allDay));
  const was = { anna: ['a'], bert: ['b'] };
  const is = { anna: ['lost'], bert: ['b'], carl: ['a'] };
  expect(lessened(people, visits, was, is, 'lost')).toEqual({ anna: ['a'], bert: ['b'], carl: ['lost'] });
  expect(lessened(people, visits, was, is)).toEqual(is);
});
