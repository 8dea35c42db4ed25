import { expect, test } from 'vitest';
import { asTyped, looksLikePhone, phoneProblem, spokenPhone } from './phone';

test.each([
  ['', null],
  ['06 39 98 00 01', null],
  ['+33 6 39 98 00 01', null],
  ['04 65 71 00 00', null],
  ['04 90 56 00 00', null],
  ['+32 2 555 12 12', null],
  ['06 39 98', 'incomplete'],
  ['chez ma sœur', 'incomplete'],
  ['00 00 00 00 00', 'incomplete'],
])('the number %s', (typed, problem) => {
  expect(phoneProblem(typed)).toBe(problem);
});

test('every block of ARCEP’s fiction numbers is taken, and not the number beside it', () => {
  const blocks = ['0199001234', '0261911234', '0353011234', '0465711234', '0536491234', '0639981234'];
  expect(blocks.map(phoneProblem)).toEqual(blocks.map(() => null));
});

test('a number is read aloud in pairs', () => {
  expect(spokenPhone('+33639980001')).toBe('06 39 98 00 01');
  expect(spokenPhone('inconnu')).toBe('inconnu');
});

test('typing at the end groups the figures, correcting in the middle leaves them alone', () => {
  expect(asTyped('06399', '063998')).toBe('06 39 98');
  expect(asTyped('06 39 98', '06 39 9')).toBe('06 39 9');
  expect(asTyped('chez', 'chez m')).toBe('chez m');
});

test('figures are a number, a name or an address is not', () => {
  expect(['06 39 98 00', '+33639980001', '12 34', 'Œillet', '12 rue des Lices', '39'].map(looksLikePhone)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
