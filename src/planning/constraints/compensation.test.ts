import { expect, test } from 'vitest';
import { clock, promised, roadProblem, roadRoute, roadVisit, scheduleOf } from '@/testing/arbitrary-problem';
import type { VisitDescription } from '../model/problem-description';

const cents = (visits: VisitDescription[], nowSecond = 0) =>
  scheduleOf(
    roadProblem([roadRoute('anna')], visits, { nowSecond }),
    visits.map((visit) => visit.key),
  ).bill.compensation;

test('ten minutes of slack and nothing ahead: 106 in a thousand of 30 €', () => {
  // At the door at 8:10, due at 8:20. 3000 × 106 / 1000 = 318.
  expect(
    cents([roadVisit('a', 10, { dues: [{ dueSecond: clock('8:20'), lateCents: 3000, countedAt: 'arrival' }] })]),
  ).toBe(318);
});

test('a job ahead makes the same slack worth less: 374 in a thousand', () => {
  // The first ends at 8:40 on the same spot; due at 8:50. 3000 × 374 / 1000 = 1122.
  const due = { dueSecond: clock('8:50'), lateCents: 3000, countedAt: 'arrival' } as const;
  expect(cents([roadVisit('first', 10), roadVisit('a', 10, { dues: [due] })])).toBe(1122);
});

test('where the end counts, the job itself is one of those that may overrun', () => {
  // Ends at 8:40, due at 8:50: 374 in a thousand.
  expect(cents([roadVisit('a', 10, { dues: [{ dueSecond: clock('8:50'), lateCents: 3000, countedAt: 'end' }] })])).toBe(
    1122,
  );
});

test('waiting for the window to open is not fear', () => {
  // At the door at 8:10, the window runs from 13:00 to 15:00; it can start at 13:30 but could have since 8:10.
  expect(cents([roadVisit('a', 10, { window: promised('13:00', '15:00') })])).toBe(0);
});

test('a second late owes the whole sum, for every due and the window; at the second itself it is only likely', () => {
  const due = { dueSecond: clock('8:09') + 59, lateCents: 6000, countedAt: 'arrival' } as const;
  expect(cents([roadVisit('a', 10, { dues: [due], window: promised('8:00', '8:09') })])).toBe(9000);
  expect(cents([roadVisit('a', 10, { dues: [{ ...due, dueSecond: clock('8:10') }] })])).toBe(3000);
});

test('what has happened is certain: kept costs nothing, broken costs the sum', () => {
  const done = (arrivedSecond: number) =>
    roadVisit('a', 10, {
      window: promised('8:00', '10:00'),
      progress: { state: 'done', routeKeys: ['anna'], arrivedSecond, finishedSecond: clock('10:30') },
    });
  expect(cents([done(clock('10:00'))], clock('11:00'))).toBe(0);
  expect(cents([done(clock('10:00') + 1)], clock('11:00'))).toBe(3000);
});
