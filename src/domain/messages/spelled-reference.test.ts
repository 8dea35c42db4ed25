import { expect, test } from 'vitest';
import { spelledReference } from './spelled-reference';

test('a reference is read aloud letter by letter, figure by figure', () => {
  expect(spelledReference('SAL-1042', 'fr')).toBe('S comme Suzanne, A comme Anatole, L comme Louis, 1 0 4 2');
  expect(spelledReference('SAL-1042', 'en')).toBe('S as in Sierra, A as in Alfa, L as in Lima, 1 0 4 2');
});

test('the last letter of the alphabet has its name too', () => {
  expect(spelledReference('Z-7', 'fr')).toBe('Z comme Zoé, 7');
  expect(spelledReference('Z-7', 'en')).toBe('Z as in Zulu, 7');
});
