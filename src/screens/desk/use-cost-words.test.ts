import { expect, test } from 'vitest';
import { wordsOf } from '@/i18n/words-of';
import { useCostWords } from './use-cost-words';

function Words({ cents }: { cents: number }) {
  return useCostWords()(cents);
}

test.each([
  [1_230, 'coûte 12,30 €', 'costs €12.30'],
  [-7_704, 'économise 77,04 €', 'saves €77.04'],
  [0, 'ne coûte rien', 'costs nothing'],
])('%i cents are said in words, without a sign to read', (cents, french, english) => {
  expect(wordsOf(Words, { cents })).toBe(french);
  expect(wordsOf(Words, { cents }, 'en')).toBe(english);
});
