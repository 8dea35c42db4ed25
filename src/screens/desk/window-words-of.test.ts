import { expect, test } from 'vitest';
import { wordsOf } from '@/i18n/words-of';
import { Journal } from './details/journal';
import { sayHours, sayTime } from './window-words-of';

const [START, END] = ['2026-11-26T09:30:00+01:00', '2026-11-26T11:00:00+01:00'];

test('a clock time on a screen is written 09:30, in both languages', () => {
  expect(sayTime(Date.parse(START), 'fr')).toBe('09:30');
  expect(sayTime(Date.parse(START) + 29_999.5, 'en')).toBe('09:30');
});

test('a window one reads aloud stays in the words of the telephone', () => {
  expect(sayHours(START, END, 'fr').replaceAll('\u00a0', ' ')).toBe('entre 9 h 30 et 11 h');
});

test('the journal, which nobody reads aloud, writes the window as the rest of its times', () => {
  const fact = { factId: 'f', kind: 'appointmentFixed', by: 'Nadia', payload: { start: START, end: END } };
  const journal = [{ ...fact, happenedAt: START, recordedAt: START, corrected: false }] as never;
  expect(wordsOf(Journal, { journal })).toContain('Rendez-vous fixé · jeu. 26 nov., 09:30 – 11:00');
});
