import { expect, test } from 'vitest';
import { wordsOf } from '@/i18n/words-of';
import { Journal } from './journal';

const arrival = (factId: string, time: string, corrected: boolean) => {
  const happenedAt = `2026-11-26T${time}:00+01:00`;
  return { factId, kind: 'arrived', payload: {}, happenedAt, recordedAt: happenedAt, by: 'Julie Estève', corrected };
};

test('an arrival that was corrected says so; the one that stands is plain', () => {
  const journal = [arrival('a', '10:30', true), arrival('c', '10:12', false), arrival('b', '10:10', true)] as never;
  expect(wordsOf(Journal, { journal })).toBe(
    [
      'Arrivée sur place Corrigé depuis jeu. 26 nov., 10:30 · Julie Estève',
      'Arrivée sur place jeu. 26 nov., 10:12 · Julie Estève',
      'Arrivée sur place Corrigé depuis jeu. 26 nov., 10:10 · Julie Estève',
    ].join(' '),
  );
});
