import { expect, test } from 'vitest';
import { clock, roadProblem, roadRoute, roadVisit, scheduleOf, stone } from '@/testing/arbitrary-problem';

const visits = [
  roadVisit('driving', 30, { progress: { state: 'enRoute', routeKeys: ['anna'], departedSecond: clock('9:00') } }),
  roadVisit('other', 5),
];
const problem = roadProblem([roadRoute('anna')], visits, { nowSecond: clock('9:10') });

test('the visit being driven to comes next', () => {
  expect(scheduleOf(problem, ['driving', 'other']).breaks).toEqual([]);
  expect(scheduleOf(problem, ['other', 'driving']).breaks).toEqual([
    { rule: 'enRoute', routeKey: 'anna', visitKey: 'other', excess: 1 },
  ]);
  expect(scheduleOf(problem, []).breaks).toEqual([{ rule: 'enRoute', routeKey: 'anna', visitKey: null, excess: 1 }]);
});

test('the drive is counted from when it began, or from where the technician was last seen', () => {
  // Thirty stones from the depot, left at 9:00; or seen at stone 20 at 9:08, so ten more from now, 9:10.
  expect(scheduleOf(problem, ['driving']).stops[0]?.arrivalSecond).toBe(clock('9:30'));
  const seen = roadRoute('anna', { lastSeen: { place: stone(20), second: clock('9:08') } });
  const seenProblem = roadProblem([seen], visits, { nowSecond: clock('9:10') });
  expect(scheduleOf(seenProblem, ['driving']).stops[0]?.arrivalSecond).toBe(clock('9:20'));
});
