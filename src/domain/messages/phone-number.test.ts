import { expect, test } from 'vitest';
import { MobileField, PhoneField } from '../commands/contact-fields';
import { e164, isTextable, spokenNumber } from './phone-number';

test.each([
  ['06 39 98 00 01', '+33639980001'],
  ['+33 6.39.98.00.01', '+33639980001'],
  ['+33 (0)6 39 98 00 01', '+33639980001'],
  ['+33 (0)4 65 71 00 00', '+33465710000'],
  ['0033 (0)639980001', '+33639980001'],
  ['0033-639980001', '+33639980001'],
  ['+33 06 39 98 00 01', '+33639980001'],
  ['04/90/56/00/00', '+33490560000'],
  ['06\u00a039\u202f98 00 01', '+33639980001'],
  ['+32 2 555 12 12', '+3225551212'],
  ['0032 470 12 34 56', '+32470123456'],
  ['+44 (0)20 7946 0000', '+442079460000'],
  ['39 98', null],
  ['06 39 98 00', null],
  ['06 39 98 00 01 2', null],
  ['+33 6 39 98 00 01 2', null],
  ['00 00 00 00 00', null],
  ['chez ma sœur', null],
])('%s is read the same at the desk, in a register and from what is stored', (typed, number) => {
  expect(e164(typed)).toBe(number);
  expect(PhoneField.safeParse(typed).data ?? null).toBe(number);
  if (number) expect(e164(number)).toBe(number);
});

test('06, 07 and foreign numbers may take text messages, a landline does not', () => {
  const numbers = ['+33639980001', '+33700000001', '+32470123456', '+33465710000', '+33970000000'];
  expect(numbers.map(isTextable)).toEqual([true, true, true, false, false]);
  expect(numbers.map((number) => MobileField.safeParse(number).success)).toEqual([true, true, true, false, false]);
});

test('a number is shown as it is said, a foreign one as it came', () => {
  expect(['+33639980001', '+33465710000', '+4915112345678'].map(spokenNumber)).toEqual([
    '06 39 98 00 01',
    '04 65 71 00 00',
    '+4915112345678',
  ]);
});
