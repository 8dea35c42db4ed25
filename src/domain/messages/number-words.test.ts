import { expect, test } from 'vitest';
import { numberWords } from './number-words';

test.each([
  [0, 'zéro', 'zero'],
  [16, 'seize', 'sixteen'],
  [17, 'dix-sept', 'seventeen'],
  [21, 'vingt et un', 'twenty-one'],
  [30, 'trente', 'thirty'],
  [45, 'quarante-cinq', 'forty-five'],
  [60, 'soixante', 'sixty'],
  [61, 'soixante et un', 'sixty-one'],
  [71, 'soixante et onze', 'seventy-one'],
  [77, 'soixante-dix-sept', 'seventy-seven'],
  [80, 'quatre-vingts', 'eighty'],
  [81, 'quatre-vingt-un', 'eighty-one'],
  [91, 'quatre-vingt-onze', 'ninety-one'],
  [99, 'quatre-vingt-dix-neuf', 'ninety-nine'],
  [100, '100', '100'],
])('%i is read aloud', (count, french, english) => {
  expect([numberWords(count, 'fr'), numberWords(count, 'en')]).toEqual([french, english]);
});

test('hours and minutes are feminine in French', () => {
  expect([1, 21, 51, 81, 11].map((count) => numberWords(count, 'fr', 'feminine'))).toEqual([
    'une',
    'vingt et une',
    'cinquante et une',
    'quatre-vingt-une',
    'onze',
  ]);
});
