import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  arbitraryQuestion,
  clock,
  dealtPlan,
  promised,
  roadProblem,
  roadRoute,
  roadVisit,
  span,
} from '@/testing/arbitrary-problem';
import { behind } from '@/testing/behind';
import { filled } from '../insertion/fill';
import { planDescription, planOf } from '../model/plan';
import { problemOf } from '../model/problem';
import type { PlanDescription, ProblemDescription, VisitDescription } from '../model/problem-description';
import { evaluationOf } from '../timetable/evaluation';
import { worsened } from '../timetable/feasibility';
import { routeSchedule } from '../timetable/schedule';
import { verify } from '../verify/verify';
import { planDay } from './plan-day';

const search = { seed: 7, iterations: 60 };

function planned(description: ProblemDescription, plan: PlanDescription = { routes: {} }) {
  const problem = problemOf(description);
  const day = planDay(problem, planOf(problem, plan), search);
  return { ...day, described: planDescription(problem, day.plan), problem };
}

test('every plan made from nothing breaks no rule, costs what it says, and leaves out only what fits nowhere for its price', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), ({ problem, begun }) => {
      const before = verify(problem, begun);
      const day = planned(problem, begun);
      const verdict = verify(problem, day.described, { costCents: day.costCents, nothingFits: true });
      expect(worsened(before.violations, verdict.violations)).toEqual([]);
      expect(verdict.unassigned).toEqual(day.unassigned);
    }),
    { numRuns: 600 },
  );
});

test('mending any plan at all makes nothing worse, and only what is late, pinned or begun stays broken', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), fc.nat(), ({ problem, begun }, seed) => {
      const dealt = behind(begun, dealtPlan(problem, seed));
      const day = planned(problem, dealt);
      const before = verify(problem, dealt);
      const after = verify(problem, day.described, { costCents: day.costCents, nothingFits: true });
      expect(worsened(before.violations, after.violations)).toEqual([]);
      const isFixed = (key: string): boolean =>
        problem.visits.some(
          (visit) => (visit.key === key && (visit.pin || visit.progress)) || visit.pin?.afterVisitKey === key,
        ) || problem.visits.some((visit) => waitsFor(visit, key) && isFixed(visit.key));
      const partOf = (key: string) => problem.visits.find((visit) => visit.key === key)?.works;
      const waitsFor = ({ sameDayAfterVisitKey, works }: VisitDescription, key: string) =>
        sameDayAfterVisitKey === key ||
        (works && works.key === partOf(key)?.key && works.part > (partOf(key)?.part ?? works.part));
      const onlyFree = after.routes
        .filter(({ stops }) => !stops.some(({ visit }) => isFixed(visit.key)))
        .map(({ route }) => route.key);
      const left = after.violations.filter(
        ({ rule, routeKey }) => routeKey && onlyFree.includes(routeKey) && rule !== 'promisedWindow',
      );
      expect(left.filter(({ rule }) => !['startedWork', 'enRoute'].includes(rule))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('planning again what is planned already never costs more and breaks nothing', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), fc.nat(), ({ problem, begun }, seed) => {
      const first = planned(problem, begun);
      const again = planDay(first.problem, first.plan, { seed, iterations: 40 });
      expect(again.costCents).toBeLessThanOrEqual(first.costCents);
    }),
    { numRuns: 300 },
  );
});

test('what has begun stays at the head of its route, and what is pinned stays with its technician, at its second, after its visit', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), ({ problem, begun }) => {
      const day = planned(problem, begun);
      for (const [routeKey, visitKeys] of Object.entries(begun.routes)) {
        const verdict = verify(problem, begun).violations;
        if (verdict.length > 0) continue;
        expect(day.described.routes[routeKey]?.slice(0, visitKeys.length)).toEqual(visitKeys);
      }
      for (const { visit, arrivalSecond, isStarted } of verify(problem, day.described).routes.flatMap((r) => r.stops)) {
        if (isStarted || visit.progress || !visit.pin) continue;
        const [routeKey, order] = Object.entries(day.described.routes).find(([, keys]) => keys.includes(visit.key)) ?? [
          '',
          [],
        ];
        if (visit.pin.technicianKey) expect(routeKey.startsWith(visit.pin.technicianKey)).toBe(true);
        if (visit.pin.startSecond) expect(arrivalSecond).toBe(visit.pin.startSecond);
        if (visit.pin.afterVisitKey)
          expect(order.indexOf(visit.pin.afterVisitKey)).toBeLessThan(order.indexOf(visit.key));
      }
    }),
    { numRuns: 400 },
  );
});

test('the same seed gives the same plan', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), ({ problem, begun }) => {
      expect(planned(problem, begun).described).toEqual(planned(problem, begun).described);
    }),
    { numRuns: 50 },
  );
});

test('nobody to send, nothing to do, or everything too late: ends at once with everything left out', () => {
  const nobody = planned(roadProblem([], [roadVisit('a', 5)]));
  expect([nobody.unassigned, nobody.iterations, nobody.costCents]).toEqual([['a'], 0, 100_000]);
  const nothing = planned(roadProblem([roadRoute('anna')], []));
  expect([nothing.unassigned, nothing.iterations, nothing.costCents]).toEqual([[], 0, 0]);
  const late = roadVisit('a', 5, { window: promised('8:00', '10:00') });
  const tooLate = planned(roadProblem([roadRoute('anna')], [late], { nowSecond: clock('10:00') }));
  expect([tooLate.unassigned, tooLate.iterations]).toEqual([['a'], 0]);
});

test('two technicians at the two ends of the road each take the visits at their end', () => {
  const bruno = roadRoute('bruno', { startPlace: { lon: 60, lat: 0 }, endPlace: { lon: 60, lat: 0 } });
  const day = planned(roadProblem([roadRoute('anna'), bruno], [roadVisit('near', 5), roadVisit('far', 55)]));
  expect(day.described.routes).toEqual({ anna: ['near'], bruno: ['far'] });
  // Each drives 5 stones there and 5 back: 10 minutes (600 cents) and 10 km (1000 cents).
  expect(day.costCents).toBe(2 * (600 + 1000));
});

test('two technicians sent to each other’s end of the road change places', () => {
  const bruno = roadRoute('bruno', { startPlace: { lon: 60, lat: 0 }, endPlace: { lon: 60, lat: 0 } });
  const problem = roadProblem([roadRoute('anna'), bruno], [roadVisit('near', 5), roadVisit('far', 55)]);
  const day = planned(problem, { routes: { anna: ['far'], bruno: ['near'] } });
  expect(day.described.routes).toEqual({ anna: ['near'], bruno: ['far'] });
});

test('what costs as much to do as to leave out is left out', () => {
  // Ten stones there and back: 1200 + 2000 cents.
  const left = (unassignedCents: number) =>
    planned(roadProblem([roadRoute('anna')], [roadVisit('a', 10, { unassignedCents })])).unassigned;
  expect([left(3200), left(3201)]).toEqual([['a'], []]);
});

test('what has begun comes back to where it happened, even when the plan given has lost it', () => {
  const begun = (key: string, at: string) =>
    roadVisit(key, 5, {
      progress: { state: 'done', routeKeys: ['anna'], arrivedSecond: clock(at), finishedSecond: clock(at) + 600 },
    });
  const visits = [begun('second', '8:30'), begun('first', '8:10'), roadVisit('next', 6)];
  const problem = roadProblem([roadRoute('anna'), roadRoute('bruno')], visits, { nowSecond: clock('9:00') });
  expect(planned(problem, { routes: { anna: ['next'], bruno: ['second'] } }).described.routes).toEqual({
    anna: ['first', 'second', 'next'],
  });
});

test('an absent technician is relieved of the tour, the colleague takes what fits, and pinned work stays to be told', () => {
  const anna = roadRoute('anna', { absences: [span('8:00', '17:00')] });
  const visits = [roadVisit('a', 5), roadVisit('b', 6, { pin: { technicianKey: 'anna' } })];
  const day = planned(roadProblem([anna, roadRoute('bruno')], visits), { routes: { anna: ['a', 'b'] } });
  expect(day.described.routes).toEqual({ anna: ['b'], bruno: ['a'] });
});

test('a late promise stays on its route when nobody else can keep it, and goes to whoever can', () => {
  const visits = [
    roadVisit('long', 5, { serviceSeconds: 7200, pin: { technicianKey: 'anna' } }),
    roadVisit('late', 6, { window: promised('8:00', '9:00') }),
  ];
  const plan = { routes: { anna: ['long', 'late'] } };
  const stuck = planned(roadProblem([roadRoute('anna', { shift: [span('8:00', '17:00')] })], visits), {
    routes: { anna: ['long', 'late'] },
  });
  expect(Object.values(stuck.described.routes).flat().sort()).toEqual(['late', 'long']);
  const helped = planned(roadProblem([roadRoute('anna'), roadRoute('bruno')], visits), plan);
  expect(verify(roadProblem([roadRoute('anna'), roadRoute('bruno')], visits), helped.described).violations).toEqual([]);
});

test('a crew meets at one second on two routes', () => {
  const bruno = roadRoute('bruno', { startPlace: { lon: 20, lat: 0 } });
  const day = planned(roadProblem([roadRoute('anna'), bruno], [roadVisit('dig', 5, { crewSize: 2 })]));
  // Anna could start at 8:05, Bruno, fifteen stones away, at 8:15.
  expect(day.described).toEqual({ routes: { anna: ['dig'], bruno: ['dig'] }, meetings: { dig: clock('8:15') } });
  expect(routeSchedule(day.problem, day.plan, 'anna').stops[0]).toMatchObject({
    reachSecond: clock('8:05'),
    arrivalSecond: clock('8:15'),
    waitingSeconds: 600,
  });
});

test('a crew meets after the break of one of them when the other comes from too far to start before', () => {
  const far = roadRoute('bruno', {
    startPlace: { lon: 240, lat: 0 },
    endPlace: { lon: 5, lat: 0 },
    shift: [span('8:00', '17:00')],
  });
  const day = planned(roadProblem([roadRoute('anna'), far], [roadVisit('dig', 5, { crewSize: 2 })]));
  // Bruno is there at 11:55; Anna would not be done by noon.
  expect(day.described).toEqual({ routes: { anna: ['dig'], bruno: ['dig'] }, meetings: { dig: clock('13:30') } });
});

test('a crew that once was to meet too late, and stands nowhere, meets when it can', () => {
  const problem = roadProblem([roadRoute('anna'), roadRoute('bruno')], [roadVisit('dig', 5, { crewSize: 2 })]);
  const day = planned(problem, { routes: {}, meetings: { dig: clock('17:00') } });
  expect(day.described).toEqual({ routes: { anna: ['dig'], bruno: ['dig'] }, meetings: { dig: clock('8:05') } });
});

test('what makes somebody who waits begin later leaves room for what must come first', () => {
  const visits = [
    roadVisit('first', 5, { skills: ['a'] }),
    roadVisit('after', 5, { skills: ['b'], sameDayAfterVisitKey: 'first' }),
    roadVisit('appointment', 5, { skills: ['b'], pin: { startSecond: clock('8:10') } }),
    roadVisit('before', 5, { skills: ['a'], priority: 3, serviceSeconds: 300, window: promised('7:00', '8:05') }),
  ];
  const routes = [roadRoute('anna', { skills: ['a'] }), roadRoute('bruno', { skills: ['b'] })];
  const problem = problemOf(roadProblem(routes, visits));
  const plan = planOf(problem, { routes: { anna: ['first'], bruno: ['after'] }, handOvers: { after: clock('8:35') } });
  // The most urgent is tried first, when Bruno still begins at 8:35; his appointment keeps him until 8:40.
  expect(planDescription(problem, filled(evaluationOf(problem, plan)).plan)).toMatchObject({
    routes: { anna: ['before', 'first'], bruno: ['appointment', 'after'] },
  });
});

test('a price that says never to leave this out is searched like any other, and paid where there is no place', () => {
  const unassignedCents = 2_000_000_000;
  const visits = ['a', 'b', 'c'].map((key, i) => roadVisit(key, 5 * i, { unassignedCents }));
  const atNight = roadVisit('night', 5, { unassignedCents, window: { startSecond: 0, endSecond: 60, lateCents: 0 } });
  const long = roadVisit('long', 5, { unassignedCents, serviceSeconds: 23 * 3600 });
  const { unassigned, costCents } = planned(roadProblem([roadRoute('anna')], [...visits, atNight, long]));
  expect(unassigned).toEqual(['night', 'long']);
  expect(costCents - 2 * unassignedCents).toBeLessThan(1_000_000);
});
