import { expect, test } from 'vitest';
import { clock, roadProblem, roadRoute, roadVisit, scheduleOf, span } from '@/testing/arbitrary-problem';

/** Half past eight to half past nine, and a job half an hour away that lasts so long. */
const breaksOf = (serviceSeconds: number, overtimeLimitSeconds = 0) =>
  scheduleOf(
    roadProblem(
      [roadRoute('anna', { shift: [span('8:30', '10:30')], overtimeLimitSeconds })],
      [roadVisit('a', 30, { serviceSeconds })],
    ),
    ['a'],
  ).breaks;

test('the way home is inside the shift: at the door at 9:00, an hour of work and half an hour back end at 10:30', () => {
  expect(breaksOf(3600)).toEqual([]);
  expect(breaksOf(3601)).toEqual([{ rule: 'shift', routeKey: 'anna', visitKey: null, excess: 1 }]);
});

test('the whole duration counts, not the start alone: two hours of work end half an hour after the shift', () => {
  expect(breaksOf(7200)).toEqual([
    { rule: 'shift', routeKey: 'anna', visitKey: 'a', excess: clock('0:30') },
    { rule: 'shift', routeKey: 'anna', visitKey: null, excess: clock('1:00') },
  ]);
});

test('overtime lengthens the shift up to its limit', () => {
  expect(breaksOf(5400, 1800)).toEqual([]);
  expect(breaksOf(5401, 1800)).toHaveLength(1);
});
