import { expect, test } from 'vitest';
import { clock, roadProblem, roadRoute, roadVisit, scheduleOf } from '@/testing/arbitrary-problem';

test('water lost at 120 € an hour since 8:00, met at 8:20: 40 €', () => {
  const leak = roadVisit('leak', 20, { releaseSecond: clock('8:00'), delayCentsPerHour: 12_000 });
  expect(scheduleOf(roadProblem([roadRoute('anna')], [leak]), ['leak']).bill.delay).toBe(4000);
});

test('a visit reported later than anyone could be there is not begun before', () => {
  const leak = roadVisit('leak', 20, { releaseSecond: clock('9:00'), delayCentsPerHour: 12_000 });
  const { bill, stops } = scheduleOf(roadProblem([roadRoute('anna')], [leak]), ['leak']);
  expect([bill.delay, stops[0]?.arrivalSecond]).toEqual([0, clock('9:00')]);
});

test('a leak reported before the plan begins has waited since: the same price whichever day is asked about', () => {
  const leak = roadVisit('leak', 20, { releaseSecond: -3600, delayCentsPerHour: 3600 });
  const { bill, stops } = scheduleOf(roadProblem([roadRoute('anna')], [leak]), ['leak']);
  expect(bill.delay).toBe((stops[0]?.arrivalSecond ?? 0) + 3600);
});
