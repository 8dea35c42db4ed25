import { expect, test } from 'vitest';
import { streetWords } from './street-words';

test.each([
  ['24 imp. des Amandiers', '24 impasse des Amandiers'],
  ['3 Bd Paul-Cézanne', '3 boulevard Paul-Cézanne'],
  ['12 r des Frères Kennedy', '12 rue des Frères Kennedy'],
  ['pl st Michel', 'place saint Michel'],
  ['12 rue du Rhône', '12 rue du Rhône'],
])('%s', (typed, written) => {
  expect(streetWords(typed)).toBe(written);
});
