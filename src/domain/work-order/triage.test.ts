import { expect, test } from 'vitest';
import { JOB_TYPE_CODES, jobType } from './job-type';
import { isUrgent, OTHER_JOBS, qualify, type Triage } from './triage';

const asked = (change: Partial<Triage>): Triage => ({
  complaint: 'leak',
  isPrivateSide: null,
  isDangerous: false,
  otherJob: null,
  ...change,
});

test.each([
  ['a leak before the meter', asked({ isPrivateSide: false }), 'leak', false, true],
  ['a leak after the meter', asked({ isPrivateSide: true }), 'privateLeak', true, false],
  ['a private leak that floods the road', asked({ isPrivateSide: true, isDangerous: true }), 'roadDanger', true, true],
  ['no water', asked({ complaint: 'noWater' }), 'noWater', false, true],
  ['danger on the road', asked({ complaint: 'roadDanger' }), 'roadDanger', false, true],
  ['contamination', asked({ complaint: 'contamination' }), 'contamination', false, true],
  ['water that tastes of chlorine', asked({ complaint: 'taste' }), 'sampling', false, false],
  ['a meter to read', asked({ complaint: 'other', otherJob: 'meterReading' }), 'meterReading', false, false],
])('commitment 24: %s', (_, triage, job, privateSide, urgent) => {
  const qualified = qualify(triage);
  expect(qualified).toEqual({ jobType: job, privateSide });
  expect(isUrgent(qualified?.jobType ?? 'sampling')).toBe(urgent);
});

test('a leak is not qualified before we know whose pipe it is, nor "something else" before we know what', () => {
  expect(qualify(asked({}))).toBeNull();
  expect(qualify(asked({ complaint: 'other' }))).toBeNull();
});

test('every kind of job can be asked for by telephone', () => {
  const byComplaint = JOB_TYPE_CODES.filter((code) => ['urgent', 'sampling'].includes(jobType(code).family));
  expect([...byComplaint, ...OTHER_JOBS].sort()).toEqual([...JOB_TYPE_CODES].sort());
});
