import { expect, test } from 'vitest';
import { fillLimit, proofLimit, punctual } from './budget';

const SECONDS = { kind: 'seconds', seconds: 10 } as const;

test('what is asked for ten seconds is answered before thirteen, practice and proof included', () => {
  const { practiceUntil, fillUntil, proofUntil, answerUntil } = punctual(SECONDS, 1000) ?? expect.unreachable();
  expect(practiceUntil).toBeLessThan(1000 + 2000);
  expect(fillUntil).toBeGreaterThan(practiceUntil + 10_000);
  expect(proofUntil).toBeGreaterThan(fillUntil);
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
    proofLimit(SECONDS, () => false, undefined, clock),
  ];
  const areOver = () => limits.map((isEnough) => isEnough());
  expect(areOver()).toEqual([false, false, false]);
  now = 5150;
  expect(areOver()).toEqual([true, false, false]);
  now = 5250;
  expect(areOver()).toEqual([true, true, false]);
  now = 7000;
  expect(areOver()).toEqual([true, true, true]);
});

test('what a search left out is put in for half a second, and not past the time of the proof', () => {
  let now = 1000;
  const clock = () => now;
  const limits = [
    fillLimit(SECONDS, 1000, undefined, clock),
    fillLimit(SECONDS, 1000, 11_200, clock),
    fillLimit({ kind: 'iterations', iterations: 3 }, 1000, undefined, clock),
  ];
  const areOver = () => limits.map((isLate) => isLate());
  now = 11_100;
  expect(areOver()).toEqual([false, false, false]);
  now = 11_300;
  expect(areOver()).toEqual([false, true, false]);
  now = 11_500;
  expect(areOver()).toEqual([true, true, false]);
});
