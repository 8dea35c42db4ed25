import { expect, test } from 'vitest';
import { breachProgress, matchingJobs, sortedJobs } from './sorted-jobs';

const due = (dueAtMs: number, isPaused = false) => ({ dueAtMs, isPaused });
const job = (reference: string, more: object = {}) => ({
  reference,
  commune: 'Salon-de-Provence',
  street: '12 rue des Frères Kennedy',
  isUrgent: false,
  promise: due(1000),
  reportedAtMs: 0,
  ...more,
});
const names = (jobs: readonly { reference: string }[]) => jobs.map(({ reference }) => reference);

test('urgent work comes first even when something else is due sooner', () => {
  const jobs = [job('meter', { promise: due(10) }), job('leak', { isUrgent: true, promise: due(500) })];
  expect(names(sortedJobs(jobs))).toEqual(['leak', 'meter']);
});

test('then what is due first; nothing promised comes last, the oldest request first', () => {
  const jobs = [
    job('new valve', { promise: null, reportedAtMs: 9 }),
    job('old valve', { promise: null, reportedAtMs: 3 }),
    job('late', { promise: due(20) }),
    job('soon', { promise: due(10) }),
  ];
  expect(names(sortedJobs(jobs))).toEqual(['soon', 'late', 'old valve', 'new valve']);
});

test('an exempted emergency burns all the same; what waits for the customer waits at the end', () => {
  const jobs = [
    job('asked for later', { promise: due(5, true), reportedAtMs: 1 }),
    job('meter', { promise: due(10) }),
    job('sampling', { isUrgent: true, promise: due(500) }),
    job('exempted leak', { isUrgent: true, promise: null }),
  ];
  expect(names(sortedJobs(jobs))).toEqual(['exempted leak', 'sampling', 'meter', 'asked for later']);
});

test.each([
  ['freres', true],
  ['FRÈRES kennedy', true],
  ['1042', true],
  ['fuite salon', true],
  ['fuite pélissanne', false],
  ['', true],
])('typing "%s" keeps the leak in rue des Frères Kennedy: %s', (words, kept) => {
  expect(matchingJobs([job('SAL-1042')], words, () => 'Fuite')).toHaveLength(kept ? 1 : 0);
});

test('of two hours 90 minutes used are three quarters, and a risk; a second past the end is late', () => {
  const promise = { startedAtMs: 0, dueAtMs: 7_200_000 };
  expect(breachProgress(promise, 3_600_000)).toEqual({ permille: 500, standing: 'running' });
  expect(breachProgress(promise, 5_400_000)).toEqual({ permille: 750, standing: 'atRisk' });
  expect(breachProgress(promise, 7_200_000)).toEqual({ permille: 1000, standing: 'atRisk' });
  expect(breachProgress(promise, 7_201_000)).toEqual({ permille: 1000, standing: 'late' });
});
