import { expect, test } from 'vitest';
import { BLANK_CLOSING, type Closing, finished } from './closing';

const photo = { id: 'p', takenAt: '', content: new Blob() };
const closing = (change: Partial<Closing>) => ({ ...BLANK_CLOSING, ...change });

test('a plain job closes with nothing filled in', () => {
  expect(finished('plain', BLANK_CLOSING)).toEqual({ note: '', photoIds: [], outcome: { kind: 'plain' } });
});

test('a sampling needs its point and at least one bottle, however the numbers are separated', () => {
  expect(finished('sample', closing({ point: 'Cuisine' }))).toBeNull();
  expect(finished('sample', closing({ bottles: 'F-1' }))).toBeNull();
  expect(finished('sample', closing({ point: ' Cuisine ', bottles: 'F-1, F-2\nF-3;F-4 ' }))?.outcome).toEqual({
    kind: 'sample',
    point: 'Cuisine',
    bottles: ['F-1', 'F-2', 'F-3', 'F-4'],
  });
});

test.each(['', '-1', '12,5', '1234567', 'abc'])('a meter is not set with the index "%s"', (index) => {
  expect(finished('meter', closing({ index, photo }))).toBeNull();
});

test('a meter needs its index and its photo; zero is an index', () => {
  expect(finished('meter', closing({ index: '0' }))).toBeNull();
  const whole = finished('meter', closing({ index: '0', photo }));
  expect(whole).toEqual({ note: '', photoIds: [], outcome: { kind: 'meter', indexCubicMetres: 0, photoId: 'p' } });
});
