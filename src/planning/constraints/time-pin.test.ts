import { expect, test } from 'vitest';
import { clock, roadProblem, roadRoute, roadVisit, scheduleOf } from '@/testing/arbitrary-problem';

test('pinned to nine, it starts at nine: from nearer by waiting, from farther not at all', () => {
  const at = (stones: number) =>
    scheduleOf(roadProblem([roadRoute('anna')], [roadVisit('a', stones, { pin: { startSecond: clock('9:00') } })]), [
      'a',
    ]);
  expect(at(10).stops[0]?.arrivalSecond).toBe(clock('9:00'));
  expect(at(60).breaks).toEqual([]);
  expect(at(62).breaks).toEqual([{ rule: 'timePin', routeKey: 'anna', visitKey: 'a', excess: 120 }]);
});
