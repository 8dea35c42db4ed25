import { expect, test } from 'vitest';
import { roadProblem, roadRoute, roadVisit, scheduleOf, span } from '@/testing/arbitrary-problem';

test('back half an hour after the shift, at 72 € an hour: 36 €', () => {
  const route = roadRoute('anna', { shift: [span('8:30', '10:30')], overtimeLimitSeconds: 3600 });
  const { bill, breaks } = scheduleOf(roadProblem([route], [roadVisit('a', 30, { serviceSeconds: 5400 })]), ['a']);
  expect([bill.overtime, breaks]).toEqual([3600, []]);
});

test('nobody who stays at home does overtime', () => {
  expect(scheduleOf(roadProblem([roadRoute('anna')], [], { nowSecond: 80_000 }), []).bill.overtime).toBe(0);
});
