import { expect, test } from 'vitest';
import type { JobToPlan } from '../to-plan/job-to-plan';
import { waitingFor } from './waiting-for';

const job = (reference: string, jobType: JobToPlan['jobType'], changes: Partial<JobToPlan> = {}): JobToPlan => ({
  workOrderId: reference,
  reference,
  jobType,
  commune: 'Salon',
  street: '1 rue Basse',
  isUrgent: false,
  hasWindow: false,
  reportedAtMs: 0,
  durationMinutes: 30,
  promise: null,
  ...changes,
});
const JOBS = [
  job('leak', 'leak', { isUrgent: true }),
  job('sample', 'sampling', { isUrgent: true }),
  job('meter', 'meterReplacement'),
  job('valve', 'valveCheck'),
  job('promised valve', 'valveCheck', { hasWindow: true }),
];
const named = (what: 'dispatch' | 'appointment') => waitingFor(JOBS, what).map(({ reference }) => reference);

test('emergencies and samplings wait to be sent, what needs a customer for an appointment; the rest is planned by the search', () => {
  expect(named('dispatch')).toEqual(['leak', 'sample']);
  expect(named('appointment')).toEqual(['meter', 'promised valve']);
});
