import { expect, test } from 'vitest';
import { wordsOf } from '@/i18n/words-of';
import { useDueOn } from './use-due-on';

const Due = ({ today, dueAt }: { today: string; dueAt: string }) => useDueOn(today)(dueAt);

test.each([
  ['2026-11-23', '2026-11-23T15:05:00Z', '16:05'],
  ['2026-11-23', '2026-11-23T23:00:00Z', '24:00'],
  ['2026-11-23', '2026-11-24T09:30:00Z', 'mar. 24 nov., 10:30'],
  ['2026-11-24', '2026-11-23T15:05:00Z', 'lun. 23 nov., 16:05'],
  ['2026-11-23', '2026-11-30T23:00:00Z', 'lun. 30 nov., 24:00'],
])('on %s, what is due at %s is said %s', (today, dueAt, words) => {
  expect(wordsOf(Due, { today, dueAt })).toBe(words);
});
