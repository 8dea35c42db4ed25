import { expect, test } from 'vitest';
import { budgetFor } from './budget-for';

test.each([
  [0, false, 1],
  [20, false, 1],
  [90, false, 2],
  [400, false, 5],
  [1_500, false, 10],
  [7_000, false, 24],
  [100_000, false, 30],
  [1_500, true, 3],
  [90, true, 1],
])('%i visits, mending an answer %s: %i seconds', (visits, isAgain, seconds) => {
  expect(budgetFor({ visits, isAgain })).toEqual({ kind: 'seconds', seconds });
});
