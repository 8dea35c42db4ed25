import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { letterText } from './letter-text';

const window = {
  start: Temporal.Instant.from('2026-12-01T08:00:00+01:00'),
  end: Temporal.Instant.from('2026-12-01T10:00:00+01:00'),
};
const order = { reference: 'SAL-1307', jobType: 'meterReplacement' } as const;

test('commitment 29: a letter says when, what for, by which reference, what to prepare and what is owed', () => {
  const letter = letterText('confirmation', order, window, 'fr');
  expect(letter).toContain('mardi 1er décembre entre 8 h et 10 h');
  expect(letter).toContain('remplacement de votre compteur. Référence à rappeler : SAL-1307.');
  expect(letter).toContain('Une personne majeure devra être présente');
  expect(letter).toContain('30 euros');
});

test('who need not be at home is not asked to be, and what is cancelled promises nothing', () => {
  expect(letterText('confirmation', { ...order, jobType: 'leakSearch' }, window, 'en')).not.toContain('adult');
  const cancelled = letterText('cancellation', order, window, 'en');
  expect(cancelled).toContain('Reference to quote: SAL-1307.');
  expect(cancelled).not.toMatch(/adult|30 euros/);
});
