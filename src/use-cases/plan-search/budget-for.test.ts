import { expect, test } from 'vitest';
import { budgetFor } from './budget-for';

test.each([
  [0, false, 1],
  [20, false, 1],
  [90, false, 1.9],
  [400, false, 4.2],
  [1_500, false, 8.2],
  [7_000, false, 19.3],
  [100_000, false, 24],
  [1_500, true, 2],
  [90, true, 1],
])('%i visits, mending an answer %s: %d seconds', (visits, isAgain, seconds) => {
  expect(budgetFor({ visits, isAgain, isRepair: false })).toEqual({ kind: 'seconds', seconds });
});

test.each([1, 90, 7_000])('a repair among %i visits has a part of a second', (visits) => {
  expect(budgetFor({ visits, isAgain: false, isRepair: true })).toEqual({ kind: 'seconds', seconds: 0.6 });
});
