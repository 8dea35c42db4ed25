import { expect, test } from 'vitest';
import { ExemptClock, PauseClock } from '../commands/clock-decisions';
import { isProofNamed, isReasonTold } from './exemption-told';

const ID = '0193a5f0-0000-7000-8000-000000000001';
const clock = { id: ID, workOrderId: ID, number: 31 };
const told = { reason: 'cordon de police', proof: 'PV 12' };

test.each([
  ['cordon de police', true],
  ['accès interdit', true],
  ['x', false],
  ['          x', false],
  ['x y', false],
  ['xxxxxxxxxxxxxxx', false],
])('the motif %j tells why: %s', (reason, isTold) => {
  expect(isReasonTold(reason)).toBe(isTold);
  expect(ExemptClock.safeParse({ ...clock, ...told, reason }).success).toBe(isTold);
});

test.each([
  ['PV 12', true],
  ['arrêté 2026-117', true],
  ['x', false],
  ['  x    ', false],
])('the proof %j can be looked for: %s', (proof, isNamed) => {
  expect(isProofNamed(proof)).toBe(isNamed);
  expect(ExemptClock.safeParse({ ...clock, ...told, proof }).success).toBe(isNamed);
  expect(PauseClock.safeParse({ ...clock, reason: 'noAccess', proof, until: null }).success).toBe(isNamed);
});
