import { expect, test } from 'vitest';
import { between, distanceMetres, isInside, pointAt } from './geometry';

const salon = { lon: 5.09478, lat: 43.64229 };

test('one degree of latitude is some 111.2 km', () => {
  expect(distanceMetres({ lon: 5, lat: 43 }, { lon: 5, lat: 44 })).toBeCloseTo(111_195, -1);
});

test('Salon to Miramas is about 9.8 km as the crow flies', () => {
  expect(distanceMetres(salon, { lon: 5.00268, lat: 43.58508 })).toBeCloseTo(9_780, -2);
});

test.each([
  ['north', 0, 'lat', 1],
  ['east', Math.PI / 2, 'lon', 1],
  ['south', Math.PI, 'lat', -1],
  ['west', (3 * Math.PI) / 2, 'lon', -1],
] as const)('two kilometres %s are two kilometres that way', (_, bearing, axis, sign) => {
  const reached = pointAt(salon, bearing, 2000);
  expect(Math.sign(reached[axis] - salon[axis])).toBe(sign);
  expect(Math.abs(distanceMetres(salon, reached) - 2000)).toBeLessThan(10);
});

test('half way between two points is as far from both', () => {
  const middle = between(salon, { lon: 5.1522, lat: 43.6326 }, 0.5);
  const apart = distanceMetres(salon, middle) - distanceMetres(middle, { lon: 5.1522, lat: 43.6326 });
  expect(Math.abs(apart)).toBeLessThan(5);
});

test('a point in the notch of an L is outside it', () => {
  const corners = [
    [0, 0],
    [2, 0],
    [2, 1],
    [1, 1],
    [1, 2],
    [0, 2],
  ] as const;
  const outline = corners.map(([lon, lat]) => ({ lon, lat }));
  expect(isInside(outline, { lon: 0.5, lat: 1.5 })).toBe(true);
  expect(isInside(outline, { lon: 1.5, lat: 1.5 })).toBe(false);
});
