import { expect, test } from 'vitest';
import { wordsOf } from '@/i18n/words-of';
import { AbsenceForm } from './absence-form';
import type { TourVisit } from './tour';

const WINDOW = { start: '2026-11-26T08:00:00Z', end: '2026-11-26T10:00:00Z' };

test.each([
  ['a missed window invites the customer', 'meterCheck', WINDOW, 'Le client est invité à reprendre rendez-vous'],
  ['commitment 25: a sampling asks the desk for somebody again', 'sampling', null, 'Le délai ne s’arrête pas'],
  ['other work asks the desk for an appointment', 'meterCheck', null, 'pour convenir d’un rendez-vous'],
])('%s', (_, jobType, window, words) => {
  const visit = { jobType, window, steps: [], reportedAt: '2026-11-26T07:00:00Z' } as unknown as TourVisit;
  const said = wordsOf(AbsenceForm, { visit, onReport: () => undefined, onBack: () => undefined });
  expect(said).toContain(words);
  expect(said.includes('Le bureau est prévenu')).toBe(window === null);
});
