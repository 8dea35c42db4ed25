import { expect, test } from 'vitest';
import type { CurvePoint } from '../ports/plan-searches';
import { keptPoints } from './kept-points';

test('only what is cheaper is kept, to the tenth of a second', () => {
  const curve = [{ seconds: 0, costCents: 900 }];
  expect(keptPoints(curve, { seconds: 0.5, costCents: 900 })).toBe(curve);
  expect(keptPoints(curve, { seconds: 0.512, costCents: 800 })).toEqual([...curve, { seconds: 0.5, costCents: 800 }]);
});

test('a long search keeps a hundred points at most, the first and the last among them', () => {
  let curve: readonly CurvePoint[] = [{ seconds: 0, costCents: 10_000 }];
  for (let at = 1; at <= 1_000; at += 1) {
    curve = keptPoints(curve, { seconds: at, costCents: 10_000 - at });
    expect(curve.length).toBeLessThanOrEqual(100);
    expect([curve[0]?.costCents, curve.at(-1)?.costCents]).toEqual([10_000, 10_000 - at]);
  }
  expect(curve.length).toBeGreaterThan(40);
});
