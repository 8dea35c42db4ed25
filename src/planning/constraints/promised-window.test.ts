import { expect, test } from 'vitest';
import { clock, promised, roadProblem, roadRoute, roadVisit, scheduleOf } from '@/testing/arbitrary-problem';

const at = (stones: number) =>
  scheduleOf(roadProblem([roadRoute('anna')], [roadVisit('a', stones, { window: promised('8:30', '10:30') })]), ['a']);

test('commitment 28: early waits for the window to open, its last second is kept, the next is not', () => {
  expect(at(10).stops[0]).toMatchObject({
    reachSecond: clock('8:10'),
    arrivalSecond: clock('8:30'),
    waitingSeconds: 1200,
  });
  expect(at(150).stops[0]?.arrivalSecond).toBe(clock('10:30'));
  expect(at(150).breaks).toEqual([]);
  expect(at(151).breaks).toContainEqual({ rule: 'promisedWindow', routeKey: 'anna', visitKey: 'a', excess: 60 });
});

test('a technician at the door who cannot finish before the break arrives, for the customer, after it', () => {
  const visit = roadVisit('a', 10, { serviceSeconds: 3600, window: promised('11:30', '13:00') });
  const { stops, breaks } = scheduleOf(roadProblem([roadRoute('anna')], [visit]), ['a']);
  expect(stops[0]?.arrivalSecond).toBe(clock('13:30'));
  expect(breaks).toEqual([{ rule: 'promisedWindow', routeKey: 'anna', visitKey: 'a', excess: 1800 }]);
});
