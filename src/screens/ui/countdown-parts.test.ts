import { expect, test } from 'vitest';
import { countdownParts } from './countdown-parts';

const at = (text: string) => Date.parse(text);
const DUE = at('2026-11-23T16:05:00+01:00');

test.each([
  ['two hours before, to the second', '2026-11-23T14:05:00+01:00', { late: false, days: 0, hours: 2, minutes: 0 }],
  [
    'a second later one minute less is left',
    '2026-11-23T14:05:01+01:00',
    { late: false, days: 0, hours: 1, minutes: 59 },
  ],
  ['on the instant it is not late', '2026-11-23T16:05:00+01:00', { late: false, days: 0, hours: 0, minutes: 0 }],
  ['a second after, it is', '2026-11-23T16:05:01+01:00', { late: true, days: 0, hours: 0, minutes: 0 }],
  ['90 minutes after', '2026-11-23T17:35:00+01:00', { late: true, days: 0, hours: 1, minutes: 30 }],
  ['47 h 59 before: still hours', '2026-11-21T16:06:00+01:00', { late: false, days: 0, hours: 47, minutes: 59 }],
  ['48 hours before: days', '2026-11-21T16:05:00+01:00', { late: false, days: 2, hours: 0, minutes: 0 }],
])('%s', (_, now, parts) => {
  expect(countdownParts(DUE, at(now))).toEqual(parts);
});
