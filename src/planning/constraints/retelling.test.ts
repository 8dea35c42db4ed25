import { expect, test } from 'vitest';
import { clock, roadProblem, roadRoute, roadVisit, scheduleOf } from '@/testing/arbitrary-problem';

const retold = (technicianKey: string, arrival: string) =>
  scheduleOf(
    roadProblem([roadRoute('anna')], [roadVisit('a', 10, { told: { technicianKey, arrivalSecond: clock(arrival) } })]),
    ['a'],
  ).bill.retelling;

test('at the door at 8:10: half an hour from what was told is nothing to tell, a minute more is', () => {
  expect(retold('anna', '8:40')).toBe(0);
  expect(retold('anna', '8:41')).toBe(500);
});

test('another technician is told too, even when the one announced has no route left', () => {
  expect(retold('bruno', '8:10')).toBe(500);
  expect(retold('bruno', '9:00')).toBe(1000);
});
