import { expect, test } from 'vitest';
import { wordsOf } from '@/i18n/words-of';
import { useFactWords } from './use-fact-words';

type Told = { kind: string; payload: Record<string, unknown> };

function Details(told: Told) {
  return useFactWords()({ ...told, technicianName: null }).details.join(' · ');
}
const said = (kind: string, payload: Told['payload']) => wordsOf(Details, { kind, payload });

test('a pause to the end of a day says that day, as dues do', () => {
  expect(said('clockPaused', { until: '2026-12-04T23:00:00Z' })).toBe('au plus tard ven. 4 déc., 24:00');
  expect(said('clockPaused', { until: '2026-12-04T17:30:00Z' })).toBe('au plus tard ven. 4 déc., 18:30');
});
