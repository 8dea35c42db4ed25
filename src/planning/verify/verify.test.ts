import { expect, test } from 'vitest';
import { clock, promised, roadProblem, roadRoute, roadVisit, span, stone } from '@/testing/arbitrary-problem';
import type { PlanDescription, ProblemDescription } from '../model/problem-description';
import { type Claims, verify } from './verify';
import { placesIn } from './verify-unassigned';

const rules = (problem: ProblemDescription, plan: PlanDescription, claims: Claims = {}) =>
  verify(problem, plan, claims).violations.map(({ rule, visitKey }) => [rule, visitKey]);

const visits = [roadVisit('a', 10, { window: promised('8:00', '10:00') }), roadVisit('b', 20)];
const problem = roadProblem([roadRoute('anna'), roadRoute('bruno')], visits);

test('a day worked by hand: every second and every cent', () => {
  const { violations, costCents, routes, unassigned } = verify(problem, { routes: { anna: ['a', 'b'] } });
  expect([violations, unassigned]).toEqual([[], []]);
  // Ten stones to a: 8:10 to 8:40. Ten more to b: 8:50 to 9:20. Twenty home: 9:40. Forty stones: 2400 + 4000 cents. 110 minutes of slack at a: nothing.
  expect(routes[0]?.stops.map(({ arrivalSecond, endSecond }) => [arrivalSecond, endSecond])).toEqual([
    [clock('8:10'), clock('8:40')],
    [clock('8:50'), clock('9:20')],
  ]);
  expect(routes[0]?.home?.reachSecond).toBe(clock('9:40'));
  expect(costCents).toBe(2400 + 4000);
});

test('a visit served twice, on one route or on two, and a key nobody knows', () => {
  expect(rules(problem, { routes: { anna: ['a', 'b'], bruno: ['b'] } })).toEqual([['servedOnce', 'b']]);
  expect(rules(problem, { routes: { anna: ['a', 'b', 'b'] } })).toEqual([['servedOnce', 'b']]);
  expect(rules(problem, { routes: { anna: ['a', 'b', 'ghost'], nobody: [] } })).toEqual([
    ['unknownKey', 'ghost'],
    ['unknownKey', null],
  ]);
});

test('a crew is complete or not there', () => {
  const crew = roadProblem([roadRoute('anna'), roadRoute('bruno')], [roadVisit('dig', 10, { crewSize: 2 })]);
  const meetings = { dig: clock('9:00') };
  expect(rules(crew, { routes: { anna: ['dig'], bruno: ['dig'] }, meetings })).toEqual([]);
  expect(rules(crew, { routes: { anna: ['dig'] }, meetings })).toEqual([['servedOnce', 'dig']]);
});

test('a cost or an arrival that is not what was claimed', () => {
  const plan = { routes: { anna: ['a', 'b'] } };
  expect(rules(problem, plan, { costCents: 6400, arrivalSeconds: { a: clock('8:10') } })).toEqual([]);
  expect(rules(problem, plan, { costCents: 6399 })).toEqual([['claim', null]]);
  expect(rules(problem, plan, { arrivalSeconds: { b: clock('8:49') } })).toEqual([['claim', 'b']]);
});

test('a visit left out although it fits, and one left out because it costs more than its price', () => {
  expect(rules(problem, { routes: { anna: ['a'] } }, { nothingFits: true })).toEqual([['leftOut', 'b']]);
  const cheap = roadProblem([roadRoute('anna')], [roadVisit('b', 20, { unassignedCents: 6400 })]);
  expect(rules(cheap, { routes: {} }, { nothingFits: true })).toEqual([]);
  expect(verify(cheap, { routes: {} }).costCents).toBe(6400);
});

test('a crew left out although two could meet', () => {
  const crew = roadProblem([roadRoute('anna'), roadRoute('bruno')], [roadVisit('dig', 10, { crewSize: 2 })]);
  expect(rules(crew, { routes: {} }, { nothingFits: true })).toEqual([['leftOut', 'dig']]);
  expect(rules(crew, { routes: {}, meetings: { dig: clock('17:00') } }, { nothingFits: true })).toEqual([
    ['leftOut', 'dig'],
  ]);
  const alone = roadProblem([roadRoute('anna')], [roadVisit('dig', 10, { crewSize: 2 })]);
  expect(rules(alone, { routes: {} }, { nothingFits: true })).toEqual([]);
});

test('a crew that can only meet after the break of one of them', () => {
  const late = roadRoute('bruno', { startPlace: stone(240), endPlace: stone(5), shift: [span('8:00', '17:00')] });
  const crew = roadProblem([roadRoute('anna'), late], [roadVisit('dig', 5, { crewSize: 2 })]);
  // Bruno is there at 11:55, when Anna can no longer finish before noon; at 13:30 both can start.
  expect(rules(crew, { routes: {} }, { nothingFits: true })).toEqual([['leftOut', 'dig']]);
});

test('what is enough stops the trying, and says so', () => {
  const placeOf = placesIn(problem, { routes: { anna: ['a'] } });
  const after = (places: number) => {
    let left = places;
    return () => left-- === 0;
  };
  const [, b = roadVisit('b', 20)] = visits;
  // Two places beside the visit that stands on Anna's route, one on Bruno's.
  expect(placeOf(b, after(2))).toBe(undefined);
  expect(placeOf(b, after(3))?.plan.routes).toEqual({ anna: ['a', 'b'] });
});

test('the duty after the shift: overtime stops where it starts', () => {
  const day = roadRoute('day', { technicianKey: 'anna', shift: [span('8:00', '9:00')], overtimeLimitSeconds: 7200 });
  const duty = roadRoute('duty', {
    technicianKey: 'anna',
    shift: [span('9:30', '20:00')],
    onCall: { callOutCents: 6000 },
  });
  const at = (serviceSeconds: number) =>
    rules(roadProblem([day, duty], [roadVisit('a', 15, { serviceSeconds })]), { routes: { day: ['a'] } });
  // Fifteen minutes there and back leave an hour until 9:30.
  expect(at(3600)).toEqual([]);
  expect(at(3601)).toEqual([['shift', null]]);
});
