import { expect, test } from 'vitest';
import { roadProblem, roadRoute, roadVisit, scheduleOf } from '@/testing/arbitrary-problem';

test('the pipe is cut after the valve is closed, by the same technician', () => {
  const cut = roadVisit('cut', 5, { pin: { afterVisitKey: 'valve' } });
  const rulesOf = (order: string[]) =>
    scheduleOf(roadProblem([roadRoute('anna')], [roadVisit('valve', 9), cut]), order).breaks.map(({ rule }) => rule);
  expect(rulesOf(['valve', 'cut'])).toEqual([]);
  expect(rulesOf(['cut', 'valve'])).toEqual(['orderPin']);
  expect(rulesOf(['cut'])).toEqual(['orderPin']);
});
