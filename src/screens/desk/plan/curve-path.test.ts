import { expect, test } from 'vitest';
import { curvePath } from './curve-path';

test('each price holds until a cheaper one is found: down in steps, the dearest near the top', () => {
  const curve = [
    { seconds: 0, costCents: 1_000 },
    { seconds: 1, costCents: 600 },
    { seconds: 2, costCents: 200 },
  ];
  expect(curvePath(curve, 3, 4)).toBe('M0 10H25V50H50V90H75');
});

test('one price alone is a line in the middle, before any time has passed too', () => {
  expect(curvePath([{ seconds: 0, costCents: 700 }], 5, 5)).toBe('M0 50H100');
  expect(curvePath([{ seconds: 0, costCents: 700 }], 0, 0)).toBe('M0 50H0');
});
