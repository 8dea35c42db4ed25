import { expect, test } from 'vitest';
import { roadProblem, roadRoute, roadVisit, span } from '@/testing/arbitrary-problem';
import { isEligible } from './eligibility';
import { planDescription, planOf } from './plan';
import { problemOf } from './problem';
import type { RouteDescription, VisitDescription } from './problem-description';

const build = (route: Partial<RouteDescription>, visit: Partial<VisitDescription> = {}) =>
  problemOf(roadProblem([roadRoute('anna', route)], [roadVisit('a', 5, visit)]));

test('a description that contradicts itself is a bug, told by name', () => {
  expect(() => build({ shift: [] })).toThrow('route anna has no shift');
  expect(() => build({ shift: [{ startSecond: 10, endSecond: 10 }] })).toThrow('a span of route anna');
  expect(() => build({}, { serviceSeconds: 1.5 })).toThrow('serviceSeconds of visit a');
  expect(() => build({}, { pin: { afterVisitKey: 'ghost' } })).toThrow('no visit has the key ghost');
  expect(() => build({}, { window: { startSecond: 5, endSecond: 4, lateCents: 0 } })).toThrow('window end of visit a');
  expect(() => build({}, { priority: 1_000_000_000 })).toThrow('times the priority of visit a');
  expect(() => build({ stock: { valve: -1 } })).toThrow('stock of valve of route anna');
  expect(() => build({}, { parts: { valve: 0 } })).toThrow('need of valve of visit a');
  const coupled = (...changes: Partial<VisitDescription>[]) =>
    problemOf(
      roadProblem(
        [],
        changes.map((change, i) => roadVisit(`v${i}`, 1, change)),
      ),
    );
  expect(() => coupled({ sameDayAfterVisitKey: 'v1' }, { sameDayAfterVisitKey: 'v0' })).toThrow('v0 waits for itself');
  const part = (number: number) => ({ works: { key: 'trench', part: number } });
  expect(() => coupled({ ...part(1), sameDayAfterVisitKey: 'v1' }, part(2))).toThrow('v0 waits for itself');
  expect(() => coupled(part(1), part(1))).toThrow('works trench have two parts 1');
  expect(() => problemOf(roadProblem([], [roadVisit('a', 1), roadVisit('a', 2)]))).toThrow('two visits have the key a');
});

test('one technician cannot have two shifts at once', () => {
  const second = roadRoute('late', { technicianKey: 'anna', shift: [span('16:00', '20:00')] });
  expect(() => problemOf(roadProblem([roadRoute('anna'), second], []))).toThrow(
    'routes anna and late of technician anna overlap',
  );
});

test('shift spans that touch are one, absences cut them, and one that leaves nothing makes the route absent', () => {
  const spansOf = (route: Partial<RouteDescription>) => {
    const { spanStart, spanEnd, absent } = build(route).route;
    return [[...spanStart].map((start, i) => [start / 3600, spanEnd[i]! / 3600]), absent[0]];
  };
  expect(spansOf({ shift: [span('10:00', '12:00'), span('8:00', '10:00')] })).toEqual([[[8, 12]], 0]);
  expect(spansOf({ absences: [span('11:00', '14:00')] })).toEqual([
    [
      [8, 11],
      [14, 17],
    ],
    0,
  ]);
  expect(spansOf({ absences: [span('9:00', '10:00')], overtimeLimitSeconds: 3600 })).toEqual([
    [
      [8, 9],
      [10, 12],
      [13.5, 18],
    ],
    0,
  ]);
  expect(spansOf({ absences: [span('0:00', '24:00')] })).toEqual([[[8, 8]], 1]);
});

test('overtime ends where the technician’s next duty starts', () => {
  const duty = roadRoute('duty', { technicianKey: 'anna', shift: [span('17:30', '20:00')] });
  const { spanEnd } = problemOf(roadProblem([roadRoute('anna', { overtimeLimitSeconds: 7200 }), duty], [])).route;
  expect(spanEnd[1]! / 3600).toBe(17.5);
});

test('a territory has more routes than a machine word has bits', () => {
  const routes = Array.from({ length: 70 }, (_, i) =>
    roadRoute(`t${i}`, { skills: i % 3 === 0 ? ['leak', 'meter'] : ['leak'] }),
  );
  const visits = [
    roadVisit('a', 1, { skills: ['meter', 'leak'] }),
    roadVisit('b', 1),
    roadVisit('c', 1, { skills: ['other'] }),
  ];
  const { eligibility } = problemOf(roadProblem(routes, visits));
  const able = (visit: number) => routes.flatMap((_, r) => (isEligible(eligibility, visit, r) ? [r] : []));
  expect(able(0)).toEqual(routes.flatMap((_, r) => (r % 3 === 0 ? [r] : [])));
  expect([able(1).length, able(2).length]).toEqual([70, 0]);
});

test('a plan goes to numbers and back to the same keys', () => {
  const problem = problemOf(
    roadProblem([roadRoute('anna'), roadRoute('bruno')], [roadVisit('a', 1), roadVisit('b', 2)]),
  );
  const plan = { routes: { bruno: ['b', 'a'] }, meetings: { a: 9000 } };
  expect(planDescription(problem, planOf(problem, plan))).toEqual(plan);
  expect(() => planOf(problem, { routes: { ghost: [] } })).toThrow('no route has the key ghost');
});
