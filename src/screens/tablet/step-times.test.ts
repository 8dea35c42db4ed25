import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wordsOf } from '@/i18n/words-of';
import { Notices } from './notices';
import { StepTimes } from './step-times';
import type { TourVisit } from './tour';

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-26T10:30:00+01:00') }));
afterEach(() => void vi.useRealTimers());

const visit = (happenedAt: string) => {
  const instant = Temporal.Instant.from(happenedAt).toString();
  const steps = [{ factId: 'a', step: 'arrive' as const, happenedAt: instant }];
  return { steps, reportedAt: instant, window: null } satisfies Partial<TourVisit>;
};
const words = (happenedAt: string) => wordsOf(StepTimes, { visit: visit(happenedAt), onCorrect: () => undefined });

test('a time of today stands alone, one of another day says its day', () => {
  expect(words('2026-11-26T00:05:00+01:00')).toBe('Arrivé 00:05');
  expect(words('2026-11-25T23:30:00+01:00')).toBe('Arrivé mer. 25 nov., 23:30');
});

test('so does what was refused', () => {
  const entry = { kind: 'arrive', visitId: 'v', happenedAt: '2026-11-25T23:30:00+01:00' };
  const notices = [{ id: 'n', entry, state: 'refused', refusal: { kind: 'notYours' } }] as never;
  expect(wordsOf(Notices, { notices, tour: null, onSeen: () => undefined })).toContain('Arrivé, mer. 25 nov., 23:30');
});
