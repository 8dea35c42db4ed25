import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { parisText } from '../calendar/paris';
import { dueAt } from './due-at';

const at = (text: string) => Temporal.Instant.from(text);
const days = (count: number) => ({ unit: 'workingDays', count }) as const;
const hours = (count: number) => ({ unit: 'hours', count }) as const;

// The charter's own vectors, worked by hand on wall calendars of 2026 and 2027.
test.each([
  ['31', 'Thu 24 Dec 2026: Christmas, week-end', days(2), '2026-12-24T10:00+01:00', '2026-12-30T00:00:00+01:00'],
  ['32', 'Sat 19 Dec 2026: a request on a Saturday', days(6), '2026-12-19T10:00+01:00', '2026-12-30T00:00:00+01:00'],
  [
    '32',
    'Wed 28 Apr 2027: 1 May a Saturday, Ascension',
    days(6),
    '2027-04-28T10:00+02:00',
    '2027-05-08T00:00:00+02:00',
  ],
  ['31', 'Wed 5 May 2027: Fri 7 May is worked', days(2), '2027-05-05T10:00+02:00', '2027-05-11T00:00:00+02:00'],
  ['33', 'Fri 30 Apr 2027: Ascension, Whit Monday', days(12), '2027-04-30T10:00+02:00', '2027-05-21T00:00:00+02:00'],
  ['26', 'Fri 30 Oct 2026: All Saints on a Sunday', days(15), '2026-10-30T10:00+01:00', '2026-11-24T00:00:00+01:00'],
  ['24', 'Sun 28 Mar 2027 01:30: clocks forward', hours(2), '2027-03-28T01:30+01:00', '2027-03-28T04:30:00+02:00'],
  ['24', 'Sun 25 Oct 2026 01:30: clocks back', hours(2), '2026-10-25T01:30+02:00', '2026-10-25T02:30:00+01:00'],
  ['25', 'Sat 24 Oct 2026 14:00: clocks back', hours(24), '2026-10-24T14:00+02:00', '2026-10-25T13:00:00+01:00'],
] as const)('commitment %s: %s', (_, __, term, start, due) => {
  expect(parisText(dueAt(term, at(start)))).toBe(due);
});

test('commitment 26: the day a request comes in is read in Paris, not in UTC', () => {
  // 23:30 UTC on Tuesday 17 is half past midnight on Wednesday 18 in Paris: two working days are Thursday and Friday.
  expect(parisText(dueAt(days(2), at('2026-11-17T23:30Z')))).toBe('2026-11-21T00:00:00+01:00');
});

test('commitment 26: a pause moves the term by the working days it covered, the first one excepted', () => {
  // Request Monday 2 Nov, 3 working days: Thursday 5, 24:00. Absent Tuesday 3, new date agreed Thursday 5: + Wed, Thu.
  const pause = { start: at('2026-11-03T10:00+01:00'), end: at('2026-11-05T09:00+01:00') };
  expect(parisText(dueAt(days(3), at('2026-11-02T09:00+01:00'), [pause]))).toBe('2026-11-10T00:00:00+01:00');
});

test('commitment 26: a pause until Friday 00:00 is until Thursday, and takes no Friday from the customer', () => {
  const until = (end: string) => [{ start: at('2026-11-03T10:00+01:00'), end: at(end) }];
  const due = (end: string) => parisText(dueAt(days(3), at('2026-11-02T09:00+01:00'), until(end)));
  expect(due('2026-11-06T00:00+01:00')).toBe(due('2026-11-05T23:59+01:00'));
  expect(due('2026-11-06T00:00+01:00')).not.toBe(due('2026-11-06T00:01+01:00'));
});

test('commitment 26: two pauses over the same days count once', () => {
  const absent = { start: at('2026-11-03T10:00+01:00'), end: at('2026-11-05T09:00+01:00') };
  const later = { start: at('2026-11-03T11:00+01:00'), end: at('2026-11-05T08:00+01:00') };
  expect(parisText(dueAt(days(3), at('2026-11-02T09:00+01:00'), [absent, later]))).toBe('2026-11-10T00:00:00+01:00');
});

test('commitment 26: an open pause counts up to now', () => {
  const pause = { start: at('2026-11-03T10:00+01:00'), end: null };
  const now = at('2026-11-04T12:00+01:00');
  expect(parisText(dueAt(days(3), at('2026-11-02T09:00+01:00'), [pause], now))).toBe('2026-11-07T00:00:00+01:00');
});

test('a pause that begins and ends on one day moves nothing', () => {
  const pause = { start: at('2026-11-03T10:00+01:00'), end: at('2026-11-03T18:00+01:00') };
  expect(parisText(dueAt(days(3), at('2026-11-02T09:00+01:00'), [pause]))).toBe('2026-11-06T00:00:00+01:00');
});
