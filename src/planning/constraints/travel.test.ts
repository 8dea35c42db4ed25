import { expect, test } from 'vitest';
import { clock, roadProblem, roadRoute, roadVisit, scheduleOf } from '@/testing/arbitrary-problem';

test('a tour to stones 10 and 4 and home drives 10 + 6 + 4 = 20 stones: 1200 seconds and 20 kilometres', () => {
  const { bill } = scheduleOf(roadProblem([roadRoute('anna')], [roadVisit('a', 10), roadVisit('b', 4)]), ['a', 'b']);
  expect(bill.travel).toBe(1200 + 2000);
});

test('the rush hour stretches the time and not the way', () => {
  const base = roadProblem([roadRoute('anna')], [roadVisit('a', 10)]);
  const speeds = [
    { fromSecond: 0, permille: 500 },
    { fromSecond: clock('8:12'), permille: 1000 },
  ];
  const { bill, stops } = scheduleOf({ ...base, travel: { ...base.travel, speeds } }, ['a']);
  // Out at 8:00: six stones in twelve minutes at half speed, the last four in four. Back at 8:46: 10 minutes. 1560 seconds, 20 kilometres.
  expect([stops[0]?.arrivalSecond, bill.travel]).toEqual([clock('8:16'), 1560 + 2000]);
});

test('what is driven already costs nothing any more', () => {
  const progress = { state: 'done', routeKeys: ['anna'], arrivedSecond: 29_400, finishedSecond: 30_000 } as const;
  const { bill } = scheduleOf(roadProblem([roadRoute('anna')], [roadVisit('a', 10, { progress })]), ['a']);
  expect(bill.travel).toBe(600 + 1000);
});
