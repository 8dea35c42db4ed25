import { expect, test } from 'vitest';
import { type AbsenceWish, absenceSpan } from '@/domain/roster/absence-span';
import { wordsOf } from '@/i18n/words-of';
import { useAbsenceWords } from './use-absence-words';
import { useSpanWords } from './use-span-words';

type Times = { readonly startsAt: string; readonly endsAt: string };
const Away = (times: Times) => useAbsenceWords()(times);
const Turn = (times: Times) => useSpanWords()(times);

function said(wish: AbsenceWish, locale?: 'en'): string {
  const span = absenceSpan(wish);
  if (!span) throw new Error('no absence');
  return wordsOf(Away, { startsAt: span.startsAt.toString(), endsAt: span.endsAt.toString() }, locale);
}
const hours = (from: string, fromTime: string, until: string, untilTime: string) =>
  ({ kind: 'hours', from, fromTime, until, untilTime }) as const;

test.each<[AbsenceWish, string]>([
  [{ kind: 'days', from: '2026-12-02', until: '2026-12-02' }, 'le mer. 2 déc.'],
  [{ kind: 'days', from: '2026-12-01', until: '2026-12-04' }, 'du mar. 1 déc. au ven. 4 déc.'],
  [{ kind: 'morning', day: '2026-12-02' }, 'le mer. 2 déc., matin'],
  [{ kind: 'afternoon', day: '2026-12-01' }, 'le mar. 1 déc., après-midi'],
  [hours('2026-12-01', '12:45', '2026-12-03', '12:45'), 'du mar. 1 déc., après-midi au jeu. 3 déc., matin'],
  [hours('2026-12-01', '00:00', '2026-12-03', '12:45'), 'du mar. 1 déc. au jeu. 3 déc., matin'],
  [hours('2026-12-02', '10:00', '2026-12-02', '12:45'), 'le mer. 2 déc. de 10:00 à 12:45'],
])('%j is said as it was entered: %s', (wish, words) => {
  expect(said(wish)).toBe(words);
});

test('a half-day is one in English too', () => {
  expect(said({ kind: 'morning', day: '2026-12-02' }, 'en')).toBe('on Wed, Dec 2, morning');
});

test('what ends at midnight ends at 24:00 of its own day', () => {
  const [startsAt, endsAt] = ['2026-12-01T17:00:00Z', '2026-12-01T23:00:00Z'];
  expect(wordsOf(Turn, { startsAt, endsAt })).toBe('le mar. 1 déc. de 18:00 à 24:00');
  expect(wordsOf(Turn, { startsAt: '2026-11-30T17:00:00Z', endsAt })).toBe(
    'du lun. 30 nov., 18:00 au mar. 1 déc., 24:00',
  );
});
