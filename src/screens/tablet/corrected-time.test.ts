import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { correctedTime } from './corrected-time';

// Worked by hand: the clocks go on from 2 to 3 on 29 March 2026 and back from 3 to 2 on 25 October 2026.
test.each([
  ['the same afternoon', '2026-11-23T14:20+01:00', '14:05', '2026-11-23T14:30+01:00', '2026-11-23T14:05+01:00'],
  ['back across midnight', '2026-11-24T00:05+01:00', '23:50', '2026-11-24T00:30+01:00', '2026-11-23T23:50+01:00'],
  [
    'back, told again a day later',
    '2026-11-24T00:05+01:00',
    '23:50',
    '2026-11-24T23:55+01:00',
    '2026-11-23T23:50+01:00',
  ],
  ['on across midnight', '2026-11-23T23:55+01:00', '00:02', '2026-11-24T00:10+01:00', '2026-11-24T00:02+01:00'],
  ['a time of day not come yet', '2026-11-23T09:00+01:00', '18:00', '2026-11-23T09:05+01:00', '2026-11-22T18:00+01:00'],
  [
    'five minutes ahead: as said, to be refused',
    '2026-11-23T14:00+01:00',
    '14:15',
    '2026-11-23T14:10+01:00',
    '2026-11-23T14:15+01:00',
  ],
  [
    'later than the next step: as said, to be refused',
    '2026-11-23T14:00+01:00',
    '14:30',
    '2026-11-23T15:00+01:00',
    '2026-11-23T14:30+01:00',
  ],
  ['into the night of 23 hours', '2026-03-29T00:05+01:00', '23:50', '2026-03-29T00:30+01:00', '2026-03-28T23:50+01:00'],
  [
    'out of the night of 23 hours',
    '2026-03-30T00:05+02:00',
    '23:50',
    '2026-03-30T00:30+02:00',
    '2026-03-29T23:50+02:00',
  ],
  ['across the hour skipped', '2026-03-29T03:05+02:00', '01:55', '2026-03-29T03:10+02:00', '2026-03-29T01:55+01:00'],
  [
    'a time the clocks skipped, an hour on',
    '2026-03-29T03:10+02:00',
    '02:30',
    '2026-03-29T05:00+02:00',
    '2026-03-29T03:30+02:00',
  ],
  ['into the night of 25 hours', '2026-10-25T00:05+02:00', '23:50', '2026-10-25T00:30+02:00', '2026-10-24T23:50+02:00'],
  [
    'out of the night of 25 hours',
    '2026-10-26T00:05+01:00',
    '23:50',
    '2026-10-26T00:30+01:00',
    '2026-10-25T23:50+01:00',
  ],
  ['the first 02:40 of the two', '2026-10-25T02:50+02:00', '02:40', '2026-10-25T03:30+01:00', '2026-10-25T02:40+02:00'],
  [
    'the second 02:05 of the two',
    '2026-10-25T02:10+01:00',
    '02:05',
    '2026-10-25T03:30+01:00',
    '2026-10-25T02:05+01:00',
  ],
])('%s', (_, toldAt, clock, now, meant) => {
  const instant = (text: string) => Temporal.Instant.from(text).toString();
  expect(correctedTime(instant(toldAt), clock, instant(now))).toBe(instant(meant));
});
