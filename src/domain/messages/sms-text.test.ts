import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { gsm7Segments, gsm7Text } from './gsm7';
import { type Purpose, smsText } from './sms-text';

const PURPOSES: readonly Purpose[] = ['confirmation', 'move', 'cancellation', 'absence', 'reminder'];
const LINK = 'https://rdv.vivaigo.fr/r/k3Jx9_-aBcDeFgHiJkLmNo';
const window = (start: string, end: string) => ({
  start: Temporal.Instant.from(start),
  end: Temporal.Instant.from(end),
});

// The longest French day and month there are, and hours with minutes.
const LONGEST = window('2026-09-23T10:30+02:00', '2026-09-23T12:30+02:00');

test.each(PURPOSES.flatMap((purpose) => [['fr', purpose] as const, ['en', purpose] as const]))(
  'the longest %s text for a %s is one segment',
  (locale, purpose) => {
    const text = smsText(purpose, LONGEST, LINK, locale);
    expect(text.endsWith(LINK)).toBe(true);
    expect({ text, segments: gsm7Segments(text) }).toEqual({ text, segments: 1 });
  },
);

test.each(['fr', 'en'] as const)('a window the customer chose is told without asking for a yes (%s)', (locale) => {
  for (const purpose of ['confirmation', 'move'] as const) {
    const text = smsText(purpose, LONGEST, LINK, locale, true);
    expect(text).not.toMatch(/OUI/);
    expect({ text, segments: gsm7Segments(text) }).toEqual({ text, segments: 1 });
  }
});

test('the text says date and window in words, on the clock of Paris', () => {
  expect(smsText('confirmation', window('2026-11-24T08:00+01:00', '2026-11-24T10:00+01:00'), 'L', 'fr')).toBe(
    'Vivaigo: rendez-vous mardi 24 novembre entre 8h et 10h. Répondez OUI pour confirmer, ou voyez ici L',
  );
  expect(smsText('move', window('2026-08-01T08:30+02:00', '2026-08-01T10:30+02:00'), 'L', 'fr')).toContain(
    'samedi 1er aout entre 8h30 et 10h30',
  );
  expect(smsText('cancellation', window('2026-11-24T08:00+01:00', '2026-11-24T10:00+01:00'), 'L', 'en')).toBe(
    'Vivaigo: your appointment of Tuesday 24 November between 8:00 and 10:00 is cancelled. Read more L',
  );
});

// 3GPP TS 23.038: 160 septets alone, 153 a part, the euro two; UCS-2: 70 and 67.
test.each([
  ['160 plain letters', 'a'.repeat(160), 1],
  ['161 plain letters', 'a'.repeat(161), 2],
  ['306 plain letters', 'a'.repeat(306), 2],
  ['307 plain letters', 'a'.repeat(307), 3],
  ['80 euros', '€'.repeat(80), 1],
  ['81 euros', '€'.repeat(81), 2],
  ['70 letters and ê among them', `ê${'a'.repeat(69)}`, 1],
  ['71 letters and ê among them', `ê${'a'.repeat(70)}`, 2],
  ['160 é, which the alphabet has', 'é'.repeat(160), 1],
])('%s', (_, text, segments) => {
  expect(gsm7Segments(text)).toBe(segments);
});

test('what the alphabet lacks is written with the nearest letter it has', () => {
  expect(gsm7Text('Août, déçu : l’œuvre… ô\u00a0« Noël\u202f»')).toBe('Aout, décu : l\'oeuvre... o " Noel "');
  expect(gsm7Text('中')).toBe('?');
});
