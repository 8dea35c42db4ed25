import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { PromiseAtWork } from '../ports/promise-questions';
import { breachPermille, isLikelyBroken } from './promise-risk';

const NOW = '2026-11-23T10:00:00Z';

const promise = (change: Partial<PromiseAtWork>): PromiseAtWork => ({
  workOrderId: 'w',
  reference: 'SAL-1',
  jobType: 'leak',
  commune: 'Salon-de-Provence',
  code: '24',
  state: 'running',
  startedAt: '2026-11-23T10:00:00Z',
  dueAt: '2026-11-23T12:00:00Z',
  amountCents: 3000,
  visitId: null,
  plannedStart: null,
  plannedEnd: null,
  jobsAhead: 0,
  ...change,
});
const permilleAt = (now: string, change: Partial<PromiseAtWork> = {}) =>
  breachPermille(promise(change), Temporal.Instant.from(now));

describe('how likely a promise breaks', () => {
  // A term of two hours: nothing is feared until its last quarter, half an hour; then it grows to certainty.
  test.each([
    ['10:00', 0],
    ['11:30', 0],
    ['11:45', 500],
    ['12:00', 1000],
  ])('commitment 26: unplanned, at %s it is %i in a thousand', (time, permille) => {
    expect(permilleAt(`2026-11-23T${time}:00Z`, { code: '26b' })).toBe(permille);
  });

  test.each(['24', '25', '28b'] as const)(
    'commitment %s: with nobody on it, it is certain to break from its first second',
    (code) => {
      expect(permilleAt(NOW, { code })).toBe(1000);
    },
  );

  // The table of chances: one job before it and 20 minutes of slack give 260, none before it 6.
  test.each([
    [0, 6],
    [1, 260],
    [6, 393],
  ])('commitment 24: arriving 20 minutes before the term, with %i jobs before it', (jobsAhead, permille) => {
    expect(permilleAt(NOW, { plannedStart: '2026-11-23T11:40:00Z', jobsAhead })).toBe(permille);
  });

  test('commitment 24: planned to arrive too late is certain, and so is a broken one', () => {
    expect(permilleAt(NOW, { plannedStart: '2026-11-23T12:01:00Z' })).toBe(1000);
    expect(permilleAt(NOW, { state: 'awaitingTablet' })).toBe(1000);
  });

  test('commitment 26: kept when the visit ends, not when it begins', () => {
    const plan = { plannedStart: '2026-11-23T11:00:00Z', plannedEnd: '2026-11-23T12:10:00Z' };
    expect(permilleAt(NOW, { code: '26b', ...plan })).toBe(1000);
    expect(permilleAt(NOW, { code: '28b', ...plan })).toBe(0);
  });

  test('commitment 29: a window nobody has been told of is feared in the last quarter before it opens, planned or not', () => {
    const untold = { code: '29', plannedStart: '2026-11-23T10:30:00Z', plannedEnd: '2026-11-23T11:00:00Z' } as const;
    expect(permilleAt('2026-11-23T11:29:00Z', untold)).toBe(0);
    expect(permilleAt('2026-11-23T11:45:00Z', untold)).toBe(500);
  });

  test('commitment 24: a plan that has not begun counts by the time that is left', () => {
    expect(permilleAt('2026-11-23T11:58:00Z', { plannedStart: '2026-11-23T10:30:00Z' })).toBe(500);
  });
});

describe('whether a dispatcher should do something about a promise', () => {
  const isLikely = (now: string, change: Partial<PromiseAtWork>) =>
    isLikelyBroken(promise(change), Temporal.Instant.from(now));
  const planned = { plannedStart: '2026-11-23T10:30:00Z', plannedEnd: '2026-11-23T11:00:00Z' };

  test('only when it rather breaks than holds: a tenth is worth a look and no more', () => {
    expect(permilleAt('2026-11-23T11:58:00Z', planned)).toBe(500);
    expect(isLikely('2026-11-23T11:58:00Z', planned)).toBe(false);
    const after = { plannedStart: '2026-11-23T12:10:00Z', plannedEnd: '2026-11-23T13:00:00Z' };
    expect(isLikely('2026-11-23T11:00:00Z', after)).toBe(true);
  });

  test('a broken one, one with no visit, and a customer not told yet are mended by no other plan', () => {
    const after = { plannedStart: '2026-11-23T12:10:00Z', plannedEnd: '2026-11-23T13:00:00Z' };
    expect(isLikely('2026-11-23T12:05:00Z', { ...after, state: 'broken' })).toBe(false);
    expect(isLikely('2026-11-23T11:00:00Z', { code: '28b' })).toBe(false);
    expect(isLikely('2026-11-23T11:59:00Z', { code: '29', ...after })).toBe(false);
  });
});
