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

test('an absence and a turn on call are told as the roster tells them', () => {
  const morning = { startsAt: '2026-12-01T23:00:00Z', endsAt: '2026-12-02T11:45:00Z' };
  expect(said('absenceRecorded', morning)).toBe('le mer. 2 déc., matin');
  const days = { startsAt: '2026-11-30T23:00:00Z', endsAt: '2026-12-02T23:00:00Z' };
  expect(said('absenceCancelled', days)).toBe('du mar. 1 déc. au mer. 2 déc.');
  const week = { startsAt: '2026-11-27T15:50:00Z', endsAt: '2026-12-04T15:50:00Z' };
  expect(said('putOnCall', week)).toBe('du ven. 27 nov., 16:50 au ven. 4 déc., 16:50');
});
