import { expect, test } from 'vitest';
import { distanceMetres, type Place } from './place';

/** The same by vectors from the centre of the Earth, which knows nothing of flatness. */
function angleMetres(from: Place, to: Place): number {
  const vector = ({ lon, lat }: Place) => {
    const [l, p] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
    return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)] as const;
  };
  const [a, b] = [vector(from), vector(to)];
  return 6_371_000 * Math.acos(a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
}

test.each([
  ['a street', { lon: 5.0971, lat: 43.6403 }, { lon: 5.0991, lat: 43.6412 }],
  ['Salon to Aix', { lon: 5.0971, lat: 43.6403 }, { lon: 5.4474, lat: 43.5298 }],
  ['Lille to Dunkirk', { lon: 3.0573, lat: 50.6292 }, { lon: 2.3773, lat: 51.0343 }],
])('%s: right within one in a thousand', (_, from, to) => {
  const metres = angleMetres(from, to);
  expect(Math.abs(distanceMetres(from, to) - metres)).toBeLessThan(metres / 1000);
});

test('longitude and latitude taken for each other are thousands of kilometres away', () => {
  expect(distanceMetres({ lon: 5.0971, lat: 43.6403 }, { lon: 43.6403, lat: 5.0971 })).toBeGreaterThan(4_000_000);
});
