import { expect, test } from 'vitest';
import { spokenReference } from './spoken-reference';

test.each([
  ['c549', 'silvestre c00549'],
  ['C 549', 'aubert c 549'],
  ['c-00549', 'aubert c 00549'],
  ['549', 'silvestre c00549'],
])('%s is said for the one who ends «%s»', (typed, search) => {
  expect(search).toMatch(new RegExp((spokenReference(typed) ?? '').replace('\\m', '\\b')));
});

test('a part of the figures is another reference', () => {
  expect('silvestre c01549').not.toMatch(new RegExp((spokenReference('c549') ?? '').replace('\\m', '\\b')));
});

test.each(['12 rue des Lices', 'durand', ''])('«%s» is no reference', (typed) => {
  expect(spokenReference(typed)).toBeNull();
});
