import { expect, test } from 'vitest';
import { proofLimit, punctual } from './budget';

const SECONDS = { kind: 'seconds', seconds: 10 } as const;

test('what is asked for ten seconds is answered before thirteen, practice and proof included', () => {
  const { practiceUntil, proofUntil, answerUntil } = punctual(SECONDS, 1000) ?? expect.unreachable();
  expect(practiceUntil).toBeLessThan(1000 + 2000);
  expect(proofUntil).toBeGreaterThan(practiceUntil + 10_000);
  expect(answerUntil).toBeGreaterThan(proofUntil);
  expect(answerUntil).toBeLessThan(1000 + 13_000);
});

test('so many iterations take the time they need', () => {
  expect(punctual({ kind: 'iterations', iterations: 3 })).toBeUndefined();
});

test('a proof that comes late is cut short, but begins', () => {
  let now = 5000;
  const clock = () => now;
  const limits = [
    proofLimit(SECONDS, () => false, 4999, clock),
    proofLimit(SECONDS, () => false, 5200, clock),
    proofLimit(SECONDS, () => false, Infinity, clock),
  ];
  const areOver = () => limits.map((isEnough) => isEnough());
  expect(areOver()).toEqual([false, false, false]);
  now = 5150;
  expect(areOver()).toEqual([true, false, false]);
  now = 5250;
  expect(areOver()).toEqual([true, true, false]);
  now = 5500;
  expect(areOver()).toEqual([true, true, true]);
});
