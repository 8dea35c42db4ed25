import { expect, test } from 'vitest';
import { markupOf } from '@/i18n/words-of';
import { JournalLine } from './journal-line';
import type { JournalEntry } from './use-journal';

const entry = {
  factId: 'f',
  kind: 'arrived',
  subject: 'w',
  subjectKind: 'workOrder',
  subjectName: 'SAL-1298',
  happenedAt: '2026-11-26T09:10:00Z',
  recordedAt: '2026-11-26T09:30:00Z',
  author: 'a',
  authorName: 'Nadia Benali',
  source: 'tablet',
  payload: {},
  technicianName: null,
  isCorrected: true,
} as unknown as JournalEntry;

const struck = (shown: JournalEntry) => {
  const markup = markupOf(JournalLine, { entry: shown, role: 'manager', onSubject: () => undefined });
  return [...markup.matchAll(/<(\w+)[^>]*line-through[^>]*>(.*?)<\/\1>/g)].map(([, , inside]) => inside);
};

test('of a corrected line what was said is struck through, and no link with it', () => {
  expect(struck(entry)).toEqual(['Arrivée sur place']);
  expect(struck({ ...entry, isCorrected: false })).toEqual([]);
});
