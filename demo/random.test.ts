import { expect, test } from 'vitest';
import { randomFrom } from './random';

const draws = (seed: number, label: string) => Array.from({ length: 20 }, randomFrom(seed, label).next);

test('the same seed and label draw the same numbers; another label or seed draws others', () => {
  expect(draws(7, 'jobs')).toEqual(draws(7, 'jobs'));
  expect(draws(7, 'jobs')).not.toEqual(draws(7, 'meters'));
  expect(draws(7, 'jobs')).not.toEqual(draws(8, 'jobs'));
});

test('a die shows each face about as often, and nothing else', () => {
  const random = randomFrom(1, 'die');
  const faces = new Map<number, number>();
  for (let throws = 0; throws < 6000; throws++) {
    const face = random.integer(1, 6);
    faces.set(face, (faces.get(face) ?? 0) + 1);
  }
  expect([...faces.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  for (const count of faces.values()) expect(Math.abs(count - 1000)).toBeLessThan(130);
});

test('weights are kept: three quarters sms, one quarter letter, never what weighs nothing', () => {
  const random = randomFrom(1, 'weights');
  const drawn = Array.from({ length: 4000 }, () => random.weighted({ sms: 3, never: 0, letter: 1 }));
  expect(Math.abs(drawn.filter((one) => one === 'sms').length - 3000)).toBeLessThan(120);
  expect(drawn).not.toContain('never');
});

test('a shuffle loses and doubles nothing', () => {
  const cards = Array.from({ length: 52 }, (_, card) => card);
  const shuffled = randomFrom(3, 'cards').shuffled(cards);
  expect(shuffled).not.toEqual(cards);
  expect(shuffled.sort((a, b) => a - b)).toEqual(cards);
});

test('the bell has mean 0 and deviation 1', () => {
  const random = randomFrom(5, 'bell');
  const drawn = Array.from({ length: 4000 }, random.bell);
  const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
  const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length;
  expect(Math.abs(mean)).toBeLessThan(0.06);
  expect(Math.abs(variance - 1)).toBeLessThan(0.08);
});
