import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  arbitraryQuestion,
  clock,
  promised,
  roadProblem,
  roadRoute,
  roadVisit,
  sortedBreaks,
} from '@/testing/arbitrary-problem';
import { planDescription, planOf } from '../model/plan';
import { problemOf } from '../model/problem';
import { planDay } from '../planner/plan-day';
import { worsened } from '../timetable/feasibility';
import { verify } from '../verify/verify';
import { verifiedUnassignedCents } from '../verify/verify-cost';
import { consequencesOf } from './consequences';

test('a change costs and breaks what the verifier finds between the two plans', () => {
  fc.assert(
    fc.property(
      arbitraryQuestion(),
      fc.nat({ max: 7 }),
      fc.nat({ max: 8 }),
      ({ problem: description, begun }, which, where) => {
        const visit = description.visits[which];
        if (!visit) return;
        const problem = problemOf(description);
        const { plan } = planDay(problem, planOf(problem, begun), { seed: 3, iterations: 20 });
        const toRouteKey = problem.route.keys[where] ?? null;
        const change = { visitKey: visit.key, toRouteKey, position: null };
        const consequences = consequencesOf(problem, plan, change);
        const before = verify(description, planDescription(problem, plan));
        const after = verify(description, planDescription(problem, consequences.plan));
        // Planning a visit that stands nowhere is priced by what it adds, not by what leaving it out would cost.
        const isPlanned = plan.orders.some((order) => order.includes(which));
        const waived = isPlanned || toRouteKey === null ? 0 : verifiedUnassignedCents(description, visit);
        expect(consequences.costCents).toBe(after.costCents - before.costCents + waived);
        // A late promise that moves is judged apart, below; a crew torn apart is told by its meeting.
        const told = ({ rule, visitKey }: { rule: string; visitKey: string | null }) =>
          rule !== 'servedOnce' && !(rule === 'promisedWindow' && visitKey === visit.key);
        const fresh = worsened(before.violations, after.violations);
        expect(sortedBreaks(consequences.breaks.filter(told))).toEqual(sortedBreaks(fresh.filter(told)));
      },
    ),
    { numRuns: 300 },
  );
});

const visits = [roadVisit('a', 10), roadVisit('b', 12, { window: promised('8:00', '8:45') })];
const problem = problemOf(roadProblem([roadRoute('anna'), roadRoute('bruno')], visits));
const plan = planOf(problem, { routes: { anna: ['a', 'b'] } });

test('planning what waits is priced by what it adds', () => {
  const none = planOf(problem, { routes: {} });
  const put = consequencesOf(problem, none, { visitKey: 'a', toRouteKey: 'bruno', position: null });
  expect([put.costCents, put.routesCents]).toEqual([1200 + 2000, 1200 + 2000]);
});

test('moving to a free colleague: two more tours’ worth of road, nothing broken', () => {
  const moved = consequencesOf(problem, plan, { visitKey: 'b', toRouteKey: 'bruno', position: null });
  // Anna drives 20 stones instead of 24, Bruno 24 instead of none: 20 more.
  expect(moved).toMatchObject({ breaks: [], travelSeconds: 1200, travelMetres: 20_000, arrivalSecond: clock('8:12') });
  expect(moved.shifts).toEqual([]);
  // b had three minutes of slack behind a job (500 in a thousand of 30 €), and has 33 behind none.
  expect(moved.costCents).toBe(1200 + 2000 - 1500);
});

test('a drop that would break a promise says which and by how much, and the plan it shows is that drop', () => {
  const long = problemOf(
    roadProblem(
      [roadRoute('anna')],
      [{ ...visits[1]!, serviceSeconds: 600 }, roadVisit('a', 10, { serviceSeconds: 3600 })],
    ),
  );
  const before = consequencesOf(long, planOf(long, { routes: { anna: ['b'] } }), {
    visitKey: 'a',
    toRouteKey: 'anna',
    position: 0,
  });
  // a lasts from 8:10 to 9:10, b is reached at 9:12: 27 minutes late.
  expect(before.breaks).toEqual([{ rule: 'promisedWindow', routeKey: 'anna', visitKey: 'b', excess: 1620 }]);
  expect(planDescription(long, before.plan).routes).toEqual({ anna: ['a', 'b'] });
});

test('taking a visit off the plan shows its price and the road saved', () => {
  const off = consequencesOf(problem, plan, { visitKey: 'a', toRouteKey: null, position: null });
  // No road is saved on the way to b; b gains slack: from 1500 cents to none (33 minutes, nothing ahead).
  expect(off).toMatchObject({ breaks: [], travelSeconds: 0, arrivalSecond: null, costCents: 100_000 - 1500 });
});

test('a promise already late may move to where it is less late', () => {
  const late = roadVisit('late', 60, { window: promised('8:00', '8:30') });
  const nearer = roadRoute('bruno', { startPlace: { lon: 20, lat: 0 } });
  const problemLate = problemOf(roadProblem([roadRoute('anna'), nearer], [late]));
  const moved = consequencesOf(problemLate, planOf(problemLate, { routes: { anna: ['late'] } }), {
    visitKey: 'late',
    toRouteKey: 'bruno',
    position: null,
  });
  expect(moved.breaks).toEqual([]);
});

test('whom a drop delays is told from when to when, and which term it misses', () => {
  const waiting = roadVisit('c', 20, { dues: [{ dueSecond: clock('8:50'), lateCents: 3000, countedAt: 'end' }] });
  const crowded = problemOf(roadProblem([roadRoute('anna')], [visits[0]!, waiting]));
  const change = { visitKey: 'a', toRouteKey: 'anna', position: 0 };
  const { breaks, shifts, late } = consequencesOf(crowded, planOf(crowded, { routes: { anna: ['c'] } }), change);
  // c alone from 8:20 to 8:50. a from 8:10 to 8:40, ten stones, c from 8:50 to 9:20.
  expect(breaks).toEqual([]);
  expect(shifts).toEqual([{ routeKey: 'anna', visitKey: 'c', fromSecond: clock('8:20'), toSecond: clock('8:50') }]);
  expect(late).toMatchObject([{ visitKey: 'c', promise: 'due', keptSecond: clock('9:20'), isOld: false }]);
});
