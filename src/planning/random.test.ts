import { expect, test } from 'vitest';
import { random, shuffled } from './random';

test('one seed, one sequence; another seed, another', () => {
  const draw = (seed: number) => {
    const dice = random(seed);
    return Array.from({ length: 8 }, () => dice.below(1000));
  };
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

test('ten faces come up about equally often, and none outside', () => {
  const dice = random(1);
  const faces = new Array<number>(10).fill(0);
  for (let i = 0; i < 100_000; i++) faces[dice.below(10)]! += 1;
  expect(faces.reduce((sum, count) => sum + count, 0)).toBe(100_000);
  // Five standard deviations of a binomial law: 5 × √(100 000 × 0.1 × 0.9) = 474.
  for (const count of faces) expect(Math.abs(count - 10_000)).toBeLessThan(475);
});

test('shuffling keeps every item and leaves the list alone', () => {
  const items = [1, 2, 3, 4, 5, 6, 7, 8];
  const mixed = shuffled(items, random(3));
  expect(mixed).not.toEqual(items);
  expect([...mixed].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});
