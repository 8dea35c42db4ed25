import { expect, test } from 'vitest';
import { roadProblem, roadRoute, roadVisit, scheduleOf } from '@/testing/arbitrary-problem';

test('a visit pinned to Bruno is not for Anna, and one pinned to Anna is', () => {
  const pinned = (technicianKey: string) =>
    scheduleOf(roadProblem([roadRoute('anna')], [roadVisit('a', 5, { pin: { technicianKey } })]), ['a']).breaks;
  expect(pinned('anna')).toEqual([]);
  expect(pinned('bruno')).toEqual([{ rule: 'technicianPin', routeKey: 'anna', visitKey: 'a', excess: 1 }]);
});
