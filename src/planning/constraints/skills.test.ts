import { expect, test } from 'vitest';
import { roadProblem, roadRoute, roadVisit, scheduleOf } from '@/testing/arbitrary-problem';

test('a technician whose certification is not listed for the day cannot take the sampling', () => {
  const visit = roadVisit('taste', 5, { skills: ['sampling', 'leak'] });
  const held = (skills: string[]) =>
    scheduleOf(roadProblem([roadRoute('anna', { skills })], [visit]), ['taste']).breaks;
  expect(held(['leak', 'sampling'])).toEqual([]);
  expect(held(['leak'])).toEqual([{ rule: 'skills', routeKey: 'anna', visitKey: 'taste', excess: 1 }]);
});

test('work already done by someone since found unqualified is a fact, not a broken rule', () => {
  const progress = { state: 'done', routeKeys: ['anna'], arrivedSecond: 30_000, finishedSecond: 31_000 } as const;
  const visit = roadVisit('taste', 5, { skills: ['sampling'], progress });
  expect(scheduleOf(roadProblem([roadRoute('anna')], [visit]), ['taste']).breaks).toEqual([]);
});
