import { expect, test } from 'vitest';
import { roadProblem, roadRoute, roadVisit, scheduleOf } from '@/testing/arbitrary-problem';

test('a meter can wait for the morning, a leak may call out', () => {
  const duty = roadRoute('anna', { onCall: { callOutCents: 6000 } });
  const visits = [roadVisit('meter', 5), roadVisit('leak', 5, { mayCallOut: true })];
  expect(scheduleOf(roadProblem([duty], visits), ['leak']).breaks).toEqual([]);
  expect(scheduleOf(roadProblem([duty], visits), ['leak', 'meter']).breaks).toEqual([
    { rule: 'onCallWork', routeKey: 'anna', visitKey: 'meter', excess: 1 },
  ]);
});
