import { expect, test } from 'vitest';
import { isSameStreet } from './same-street';

test.each([
  ['914 freres kenedi', 'rue des Frères Kennedy', true],
  ['12 rue frere kenedi', 'rue des Frères Kennedy', true],
  ['99 chemin des inconnus grans', 'chemin des Grands-Vallons', false],
  ['16 rue des lices', 'rue des Lices', true],
  ['16 rue des lilas', 'rue des Lices', false],
  ['12 rue', 'rue', false],
])('%s, of %s: %s', (typed, street, same) => {
  expect(isSameStreet(typed, street)).toBe(same);
});
