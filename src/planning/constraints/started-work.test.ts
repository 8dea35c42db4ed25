import { expect, test } from 'vitest';
import { clock, roadProblem, roadRoute, roadVisit, scheduleOf } from '@/testing/arbitrary-problem';

const visits = [
  roadVisit('first', 5, {
    progress: { state: 'done', routeKeys: ['anna'], arrivedSecond: clock('8:10'), finishedSecond: clock('8:40') },
  }),
  roadVisit('second', 6, { progress: { state: 'underWay', routeKeys: ['anna'], arrivedSecond: clock('8:50') } }),
  roadVisit('next', 7),
];
const problem = roadProblem([roadRoute('anna')], visits, { nowSecond: clock('9:30') });
const rulesOf = (order: string[]) => scheduleOf(problem, order).breaks.map(({ rule, visitKey }) => [rule, visitKey]);

test('what is done and under way heads the route in the order it was reached', () => {
  expect(rulesOf(['first', 'second', 'next'])).toEqual([]);
  expect(rulesOf(['second', 'first', 'next'])).toEqual([['startedWork', 'first']]);
  expect(rulesOf(['first', 'next', 'second'])).toEqual([
    ['startedWork', 'next'],
    ['startedWork', 'second'],
  ]);
});

test('work that has begun cannot leave its route', () => {
  expect(rulesOf(['first'])).toEqual([['startedWork', null]]);
  expect(scheduleOf(roadProblem([roadRoute('bruno'), roadRoute('anna')], visits), ['first']).breaks).toEqual([
    { rule: 'startedWork', routeKey: 'bruno', visitKey: 'first', excess: 1 },
  ]);
});

test('a job that overruns ends now at the earliest, and the next drive starts then', () => {
  const [, underWay, next] = scheduleOf(problem, ['first', 'second', 'next']).stops;
  // Begun at 8:50 for half an hour, still not over at 9:30; then one stone.
  expect(underWay?.endSecond).toBe(clock('9:30'));
  expect(next).toMatchObject({ leaveSecond: clock('9:30'), reachSecond: clock('9:31') });
});
