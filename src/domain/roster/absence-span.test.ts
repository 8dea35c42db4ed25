import { expect, test } from 'vitest';
import { type AbsenceWish, absenceSpan } from './absence-span';

const hours = (fromTime: string, untilTime: string, until = '2026-11-24') =>
  ({ kind: 'hours', from: '2026-11-24', fromTime, until, untilTime }) as const;

test.each<[string, AbsenceWish, string]>([
  ['one day', { kind: 'days', from: '2026-11-24', until: '2026-11-24' }, '2026-11-23T23:00:00Z 2026-11-24T23:00:00Z'],
  ['a week', { kind: 'days', from: '2026-11-23', until: '2026-11-29' }, '2026-11-22T23:00:00Z 2026-11-29T23:00:00Z'],
  ['a morning', { kind: 'morning', day: '2026-11-24' }, '2026-11-23T23:00:00Z 2026-11-24T11:45:00Z'],
  ['an afternoon', { kind: 'afternoon', day: '2026-11-24' }, '2026-11-24T11:45:00Z 2026-11-24T23:00:00Z'],
  ['two hours', hours('10:00', '12:00'), '2026-11-24T09:00:00Z 2026-11-24T11:00:00Z'],
  [
    'the day the clocks go back, 25 hours long',
    { kind: 'days', from: '2026-10-25', until: '2026-10-25' },
    '2026-10-24T22:00:00Z 2026-10-25T23:00:00Z',
  ],
])('away for %s', (_, wish, span) => {
  const { startsAt, endsAt } = absenceSpan(wish) ?? {};
  expect(`${startsAt} ${endsAt}`).toBe(span);
});

test.each<[string, AbsenceWish]>([
  ['days the wrong way round', { kind: 'days', from: '2026-11-24', until: '2026-11-23' }],
  ['no time at all', hours('10:00', '10:00')],
  ['hours of the day before', hours('10:00', '12:00', '2026-11-23')],
])('%s are no absence', (_, wish) => {
  expect(absenceSpan(wish)).toBeNull();
});
