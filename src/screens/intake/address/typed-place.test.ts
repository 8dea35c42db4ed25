import { expect, test } from 'vitest';
import { typedPlace } from './typed-place';

test.each(['43.6406, 5.0976', '43,6406 5,0976', '43.6406;5.0976', ' 43.6406 , 5.0976 '])('%s is a place', (text) => {
  expect(typedPlace(text)).toEqual({ lat: 43.6406, lon: 5.0976 });
});

test.each(['', '43.64', '5.0976, 43.6406', '43.6, 5.0, 12', 'place Morgan'])('%s is none', (text) => {
  expect(typedPlace(text)).toBeNull();
});
