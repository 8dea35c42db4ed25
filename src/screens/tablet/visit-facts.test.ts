import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wordsOf } from '@/i18n/words-of';
import type { TourVisit } from './tour';
import { VisitFacts } from './visit-facts';

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-26T10:32:00+01:00') }));
afterEach(() => void vi.useRealTimers());

const at = (time: string) => `2026-11-26T${time}:00+01:00`;
const LEAK = { state: 'dispatched', window: null, promise: { code: '24', dueAt: at('12:32') }, start: at('11:00') };
const WINDOW = { ...LEAK, window: { start: at('10:00'), end: at('12:00') } };

const words = (change: object) => {
  const place = { address: '12 rue Kennedy, 13300 Salon', place: null, crew: [] };
  const who = { who: null, phone: null, writesOnly: false, braille: false, privateSide: false, language: 'fr' };
  const visit = { ...place, ...who, ...LEAK, ...change } as unknown as TourVisit;
  return wordsOf(VisitFacts, { visit });
};

test('commitment 24: somebody expected in time reads by when', () => {
  expect(words({})).toContain('vers 11:00 avant 12:32');
});

test('commitment 24: somebody expected after the term reads that it is late', () => {
  expect(words({ start: at('13:30') })).toContain('vers 13:30 En retard : à faire avant 12:32');
});

test('commitment 24: a term that passes without anybody there is late, whatever was expected', () => {
  vi.setSystemTime(Date.parse(at('12:33')));
  expect(words({})).toContain('En retard : à faire avant 12:32');
});

test('commitment 28: an arrival expected after the window is late, one that has happened is not expected', () => {
  expect(words({ ...WINDOW, start: at('11:59') })).not.toContain('En retard');
  expect(words({ ...WINDOW, start: at('12:20') })).toContain('entre 10:00 et 12:00 En retard : attendu vers 12:20');
  expect(words({ ...WINDOW, start: at('12:20'), state: 'onSite' })).not.toContain('En retard');
});
