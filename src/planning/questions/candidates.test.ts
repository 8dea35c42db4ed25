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
  span,
  stone,
} from '@/testing/arbitrary-problem';
import { planDescription, planOf } from '../model/plan';
import { problemOf } from '../model/problem';
import type { VisitDescription } from '../model/problem-description';
import { planDay } from '../planner/plan-day';
import { worsened } from '../timetable/feasibility';
import { aged, type LatePromise } from '../timetable/late-promises';
import { verify } from '../verify/verify';
import { dispatchCandidates } from './candidates';

const leak = (at: number, changes: Partial<VisitDescription> = {}) =>
  roadVisit('leak', at, {
    mayCallOut: true,
    skills: ['leak'],
    releaseSecond: clock('9:00'),
    delayCentsPerHour: 6000,
    dues: [{ dueSecond: clock('11:00'), lateCents: 3000, countedAt: 'arrival' }],
    ...changes,
  });
const able = { skills: ['leak'] };

const seen = ({ rule, visitKey, excess }: { rule: string; visitKey: string | null; excess: number }) =>
  `${rule} ${visitKey} ${excess}`;
const told = ({ visitKey, keptSecond, limitSecond }: LatePromise) =>
  `promisedWindow ${visitKey} ${keptSecond - limitSecond}`;

test('a candidate costs and breaks exactly what the verifier finds in the plan it leads to', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), fc.nat({ max: 7 }), ({ problem: description, begun }, which) => {
      const visit = description.visits[which];
      if (!visit || visit.progress || (visit.crewSize ?? 1) > 1) return;
      if (description.visits.some(({ pin }) => pin?.afterVisitKey === visit.key)) return;
      const problem = problemOf(description);
      const day = planDay(problem, planOf(problem, begun), { seed: 3, iterations: 20 });
      const { routes, ...agreed } = planDescription(problem, day.plan);
      const without = Object.fromEntries(
        Object.entries(routes).map(([key, keys]) => [key, keys.filter((k) => k !== visit.key)]),
      );
      const before = verify(description, { routes: without, ...agreed });
      const leftOut =
        (visit.unassignedCents ?? 20_000 * (visit.priority ?? 1)) + (visit.window ? 3000 : 0) + (visit.told ? 400 : 0);
      for (const candidate of dispatchCandidates(problem, day.plan, visit.key, 86_400).candidates) {
        const verdict = verify(description, planDescription(problem, candidate.plan), {
          arrivalSeconds: { [visit.key]: candidate.arrivalSecond },
        });
        const fresh = worsened(before.violations, verdict.violations).filter(({ rule }) => rule !== 'enRoute');
        expect(sortedBreaks(fresh)).toEqual(sortedBreaks(candidate.breaks));
        const missed = candidate.late.filter(({ promise }) => promise === 'window').map(told);
        expect(verdict.violations.map(seen)).toEqual(expect.arrayContaining(missed));
        expect(missed).toEqual(expect.arrayContaining(fresh.filter(({ rule }) => rule === 'promisedWindow').map(seen)));
        expect(verdict.costCents - before.costCents + leftOut).toBe(candidate.costCents);
      }
    }),
    { numRuns: 1000 },
  );
});

test('commitment 24: the one who is nearest and free comes first, and the others on duty have a reason', () => {
  const visits = [
    leak(10),
    roadVisit('job', 40, { progress: { state: 'underWay', routeKeys: ['busy'], arrivedSecond: clock('9:00') } }),
  ];
  const routes = [
    roadRoute('busy', able),
    roadRoute('free', able),
    roadRoute('unskilled'),
    roadRoute('away', { ...able, absences: [span('8:00', '17:00')] }),
    roadRoute('onCall', { ...able, shift: [span('7:00', '17:00')], onCall: { callOutCents: 6000 } }),
    roadRoute('tomorrow', { ...able, day: 1, shift: [{ startSecond: 115_200, endSecond: 129_600 }] }),
  ];
  const problem = problemOf(roadProblem(routes, visits, { nowSecond: clock('9:10') }));
  const { candidates, excluded } = dispatchCandidates(problem, planOf(problem, { routes: { busy: ['job'] } }), 'leak');
  // Free: ten stones from the depot. On call: the same and the call-out. Busy: until 9:30, then thirty stones.
  expect(candidates.map(({ technicianKey, arrivalSecond }) => [technicianKey, arrivalSecond])).toEqual([
    ['free', clock('9:20')],
    ['busy', clock('10:00')],
    ['onCall', clock('9:20')],
  ]);
  // 20 minutes of lost water at 60 € an hour, and ten stones there and back.
  expect(candidates[0]?.costCents).toBe(2000 + 1200 + 2000);
  expect(excluded.map(({ technicianKey, reason }) => [technicianKey, reason.kind])).toEqual([
    ['unskilled', 'missingSkills'],
    ['away', 'absent'],
  ]);
});

test('a promise that breaks is listed with how late it gets and who could keep it instead', () => {
  const visits = [leak(10, { serviceSeconds: 7200 }), roadVisit('promised', 12, { window: promised('9:00', '11:00') })];
  const routes = [roadRoute('anna', able), roadRoute('bruno')];
  const problem = problemOf(roadProblem(routes, visits, { nowSecond: clock('9:00') }));
  const [anna] = dispatchCandidates(problem, planOf(problem, { routes: { anna: ['promised'] } }), 'leak').candidates;
  // Before the promise the leak lasts until 11:10, and two stones on it is 11:12. After it: 9:12 to 9:42, then two stones back: 9:44.
  // Being 34 minutes later costs 34 € of water, a broken promise 30 € and 26 stones of road either way.
  expect(anna).toMatchObject({
    technicianKey: 'anna',
    arrivalSecond: clock('9:10'),
    earliestArrivalSecond: clock('9:10'),
  });
  expect(anna?.breaks).toEqual([{ rule: 'promisedWindow', routeKey: 'anna', visitKey: 'promised', excess: 720 }]);
  expect(anna?.rescues.map(({ visitKey, movedTo }) => [visitKey, movedTo.placements[0]?.routeKey])).toEqual([
    ['promised', 'bruno'],
  ]);
});

test('unpromised work behind the leak is pushed to a colleague when the day would overflow', () => {
  const visits = [leak(10, { serviceSeconds: 5400 }), roadVisit('meter', 12, { serviceSeconds: 5400 })];
  const routes = [roadRoute('anna', { ...able, shift: [span('8:00', '12:00')] }), roadRoute('bruno')];
  const problem = problemOf(roadProblem(routes, visits, { nowSecond: clock('9:00') }));
  const [anna] = dispatchCandidates(problem, planOf(problem, { routes: { anna: ['meter'] } }), 'leak').candidates;
  expect(anna?.displaced.map(({ visitKey, movedTo }) => [visitKey, movedTo?.placements[0]?.routeKey])).toEqual([
    ['meter', 'bruno'],
  ]);
  expect(anna?.breaks).toEqual([]);
});

test('what a candidate breaks is told of the day as it ends up, displaced work back on it', () => {
  const visits = [
    leak(0, { serviceSeconds: 3000, releaseSecond: clock('8:00') }),
    roadVisit('works', 40, { serviceSeconds: 6000, pin: { technicianKey: 'anna' } }),
    roadVisit('reading', 0, { serviceSeconds: 600 }),
  ];
  const anna = roadRoute('anna', { ...able, shift: [span('8:00', '12:00')] });
  const { travel } = roadProblem([], []);
  const rush = {
    ...travel,
    speeds: [
      { fromSecond: 0, permille: 500 },
      { fromSecond: clock('9:00'), permille: 1000 },
    ],
  };
  const problem = problemOf(roadProblem([anna], visits, { nowSecond: clock('8:00'), travel: rush }));
  const [first] = dispatchCandidates(
    problem,
    planOf(problem, { routes: { anna: ['works', 'reading'] } }),
    'leak',
  ).candidates;
  // Leak until 8:50, 45 minutes out of the rush, works until 11:15, home at 11:55: no ten minutes for the reading after. Before the works: home at 12:00.
  expect(first?.displaced.map(({ visitKey, movedTo }) => [visitKey, movedTo?.placements[0]?.position])).toEqual([
    ['reading', 1],
  ]);
  expect(first?.breaks).toEqual([]);
});

test('who is driving to something else can be turned round, from where they were seen', () => {
  const visits = [
    leak(18),
    roadVisit('meter', 40, { progress: { state: 'enRoute', routeKeys: ['anna'], departedSecond: clock('8:55') } }),
  ];
  const anna = roadRoute('anna', { ...able, lastSeen: { place: stone(15), second: clock('9:10') } });
  const problem = problemOf(roadProblem([anna], visits, { nowSecond: clock('9:10') }));
  const [first] = dispatchCandidates(problem, planOf(problem, { routes: { anna: ['meter'] } }), 'leak').candidates;
  expect(first).toMatchObject({ divertedVisitKey: 'meter', arrivalSecond: clock('9:13'), position: 0, breaks: [] });
});

test('a promise that is late anyway is told too, with who could keep it', () => {
  const visits = [
    leak(0, { serviceSeconds: 3000, delayCentsPerHour: 60_000 }),
    roadVisit('reading', 60, { serviceSeconds: 3600 }),
    roadVisit('promised', 60, { window: promised('9:00', '10:30') }),
    roadVisit('quote', 60, {
      serviceSeconds: 600,
      dues: [{ dueSecond: clock('11:00'), lateCents: 3000, countedAt: 'end' }],
    }),
  ];
  const routes = [roadRoute('anna', { ...able, shift: [span('8:00', '17:00')] }), roadRoute('bruno')];
  const problem = problemOf(roadProblem(routes, visits, { nowSecond: clock('9:00') }));
  const plan = planOf(problem, { routes: { anna: ['quote', 'reading', 'promised'] } });
  const [anna] = dispatchCandidates(problem, plan, 'leak').candidates;
  // Nobody sent: the quote from 10:00 to 10:10, promised at 11:10. The leak from 9:00 to 9:50: the quote from 10:50 to 11:00, promised at 11:00.
  expect(anna?.breaks).toEqual([]);
  expect(anna?.late).toEqual([
    {
      ...{ routeKey: 'anna', visitKey: 'promised', promise: 'window', isOld: true },
      ...{ limitSecond: clock('10:30'), keptSecond: clock('11:00') },
    },
  ]);
  expect(anna?.rescues.map(({ visitKey, movedTo }) => [visitKey, movedTo.placements[0]?.routeKey])).toEqual([
    ['promised', 'bruno'],
  ]);
});

test('a term of the charter missed by going is told like a window', () => {
  const visits = [
    leak(0, { serviceSeconds: 3000 }),
    roadVisit('quote', 30, { dues: [{ dueSecond: clock('10:00'), lateCents: 3000, countedAt: 'end' }] }),
  ];
  const problem = problemOf(roadProblem([roadRoute('anna', able)], visits, { nowSecond: clock('9:00') }));
  const [anna] = dispatchCandidates(problem, planOf(problem, { routes: { anna: ['quote'] } }), 'leak').candidates;
  // The leak until 9:50, thirty stones, half an hour of work: over at 10:50.
  expect(anna?.late).toEqual([
    {
      ...{ routeKey: 'anna', visitKey: 'quote', promise: 'due', isOld: false },
      ...{ limitSecond: clock('10:00'), keptSecond: clock('10:50') },
    },
  ]);
});

test('as late as before is old, a second later is not', () => {
  const late = (keptSecond: number) => [
    { routeKey: 'anna', visitKey: 'a', promise: 'window' as const, limitSecond: 0, keptSecond },
  ];
  const isOld = (after: number, before: number) => aged(late(after), late(before))[0]?.isOld;
  expect([isOld(60, 60), isOld(60, 61), isOld(61, 60)]).toEqual([true, true, false]);
  expect(aged(late(60), [])[0]?.isOld).toBe(false);
});
