import { expect, test } from 'vitest';
import { clock, promised, roadProblem, roadVisit } from '@/testing/arbitrary-problem';
import { problemOf } from '../model/problem';
import type { VisitDescription } from '../model/problem-description';
import { unassignedCents } from './unassigned';

const price = (changes: Partial<VisitDescription>) =>
  unassignedCents(problemOf(roadProblem([], [roadVisit('a', 5, changes)])), 0);

test('leaving out costs the usual price by priority, or its own', () => {
  expect(price({})).toBe(100_000);
  expect(price({ priority: 3 })).toBe(300_000);
  expect(price({ priority: 3, unassignedCents: 42 })).toBe(42);
});

test('a promised window not kept and a visit announced cost on top', () => {
  expect(price({ window: promised('8:00', '10:00') })).toBe(103_000);
  expect(price({ told: { technicianKey: 'anna', arrivalSecond: clock('9:00') } })).toBe(100_500);
});
