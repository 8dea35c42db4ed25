import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { spokenDeadline } from './spoken-deadline';

const say = (due: string, now: string, locale: 'fr' | 'en' = 'fr') =>
  spokenDeadline(Temporal.Instant.from(due), Temporal.Instant.from(now), locale);

// Monday 23 November 2026.
test.each([
  ['the leak just reported', '16:05', '14:05:00', 'à faire avant 16 h 05, dans deux heures'],
  ['half a minute of typing', '16:05', '14:05:30', 'à faire avant 16 h 05, dans deux heures'],
  ['two minutes of typing', '16:05', '14:07:00', 'à faire avant 16 h 05, dans un peu moins de deux heures'],
  ['ten minutes late to the telephone', '16:05', '14:15:00', 'à faire avant 16 h 05, dans une heure cinquante'],
  ['an hour and a bit', '16:05', '15:02:00', 'à faire avant 16 h 05, dans un peu moins d’une heure cinq'],
  ['fifty minutes', '16:05', '15:15:00', 'à faire avant 16 h 05, dans cinquante minutes'],
  ['the last minutes', '16:05', '15:44:00', 'à faire avant 16 h 05, dans vingt et une minutes'],
  ['the last seconds', '16:05', '16:04:30', 'à faire avant 16 h 05, dans moins d’une minute'],
  ['ten minutes too late', '16:05', '16:15:00', 'c’était à faire avant 16 h 05, il y a dix minutes'],
])('commitment 24: %s, in words to read aloud', (_, due, now, words) => {
  expect(say(`2026-11-23T${due}+01:00`, `2026-11-23T${now}+01:00`)).toBe(words);
});

test('commitment 24: two hours that end at midnight end at midnight', () => {
  const words = 'à faire avant minuit, dans deux heures';
  expect(say('2026-11-24T00:00+01:00', '2026-11-23T22:00+01:00')).toBe(words);
});

test('commitment 25: twenty-four hours end tomorrow, over a clock change an hour earlier on the wall', () => {
  expect(say('2026-11-24T14:05+01:00', '2026-11-23T14:05+01:00')).toBe(
    'à faire avant demain 14 h 05, dans vingt-quatre heures',
  );
  expect(say('2026-10-25T13:00+01:00', '2026-10-24T14:00+02:00')).toBe(
    'à faire avant demain 13 h, dans vingt-quatre heures',
  );
});

test('commitment 26: fifteen working days end on a day, not at midnight of the next', () => {
  expect(say('2026-12-15T00:00+01:00', '2026-11-23T14:05+01:00')).toBe(
    'à faire au plus tard le lundi 14 décembre, dans quinze jours ouvrés',
  );
});

test('commitment 31: the last days of a term', () => {
  const due = '2026-11-26T00:00+01:00';
  expect(say(due, '2026-11-23T14:05+01:00')).toBe(
    'à faire au plus tard le mercredi 25 novembre, dans deux jours ouvrés',
  );
  expect(say(due, '2026-11-24T14:05+01:00')).toBe('à faire demain au plus tard');
  expect(say(due, '2026-11-25T14:00+01:00')).toBe('à faire avant minuit, dans dix heures');
  expect(say(due, '2026-11-27T09:00+01:00')).toBe(
    'c’était à faire avant le mercredi 25 novembre à minuit, il y a trente-trois heures',
  );
});

test('from a Friday, one working day is Monday', () => {
  expect(say('2026-11-24T00:00+01:00', '2026-11-20T10:00+01:00')).toBe(
    'à faire au plus tard le lundi 23 novembre, dans un jour ouvré',
  );
});

test.each([
  ['2026-11-23T16:05+01:00', 'to be done before 16:05, in two hours'],
  ['2026-11-24T14:05+01:00', 'to be done before 14:05 tomorrow, in twenty-four hours'],
  ['2026-12-15T00:00+01:00', 'to be done by Monday 14 December, in fifteen working days'],
  ['2026-11-23T13:00+01:00', 'it was to be done before 13:00, one hour five minutes ago'],
  ['2026-11-27T14:05+01:00', 'to be done before Friday 27 November at 14:05'],
])('in English, %s', (due, words) => {
  expect(say(due, '2026-11-23T14:05+01:00', 'en')).toBe(words);
});
