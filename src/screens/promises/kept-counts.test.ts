import { expect, test } from 'vitest';
import { keptCounts } from './kept-counts';

test('every commitment has its row, in the order of the charter', () => {
  expect(keptCounts([]).map(({ number }) => number)).toEqual([24, 25, 26, 28, 29, 31, 32, 33]);
  expect(keptCounts([])[0]).toEqual({ number: 24, counts: [], total: 0, share: null });
});

test('commitment 24: the share kept is among what is decided, a breach awaiting its tablet included', () => {
  const [leaks] = keptCounts([
    { number: 24, state: 'kept', count: 6 },
    { number: 24, state: 'broken', count: 1 },
    { number: 24, state: 'awaitingTablet', count: 1 },
    { number: 24, state: 'running', count: 40 },
    { number: 24, state: 'cancelled', count: 5 },
  ]);
  expect(leaks).toEqual({
    number: 24,
    counts: [
      { state: 'kept', count: 6 },
      { state: 'broken', count: 1 },
      { state: 'awaiting', count: 1 },
      { state: 'running', count: 40 },
    ],
    total: 48,
    share: 0.75,
  });
});
