import { expect, test } from 'vitest';
import { e164, isMobile, spokenNumber } from './phone-number';

test.each([
  ['06 39 98 00 01', '+33639980001'],
  ['+33 6.39.98.00.01', '+33639980001'],
  ['+33 (0)4 65 71 00 00', '+33465710000'],
  ['0033-639980001', '+33639980001'],
  ['39 98', null],
  ['chez ma sœur', null],
])('%s', (typed, number) => {
  expect(e164(typed)).toBe(number);
});

test('06 and 07 take text messages, a landline does not', () => {
  expect([isMobile('+33639980001'), isMobile('+33700000001'), isMobile('+33465710000')]).toEqual([true, true, false]);
});

test('a number is shown as it is said, a foreign one as it came', () => {
  expect(['+33639980001', '+33465710000', '+4915112345678'].map(spokenNumber)).toEqual([
    '06 39 98 00 01',
    '04 65 71 00 00',
    '+4915112345678',
  ]);
});
