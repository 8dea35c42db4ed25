import { expect, test } from 'vitest';
import { roadProblem, roadRoute, roadVisit, scheduleOf } from '@/testing/arbitrary-problem';

test('a duty pays one call-out however many leaks it mends, and none for a quiet night', () => {
  const leaks = [roadVisit('a', 5, { mayCallOut: true }), roadVisit('b', 6, { mayCallOut: true })];
  const problem = roadProblem([roadRoute('anna', { onCall: { callOutCents: 6000 } })], leaks);
  expect(scheduleOf(problem, ['a', 'b']).bill.callOut).toBe(6000);
  expect(scheduleOf(problem, []).bill.callOut).toBe(0);
  expect(scheduleOf(roadProblem([roadRoute('anna')], leaks), ['a']).bill.callOut).toBe(0);
});
