import { expect, test } from 'vitest';
import { travelMatrix } from './travel-matrix';

const few = Array.from({ length: 90 }, (_, i) => ({ lon: i, lat: (i * 7) % 13 }));

/** So many that not every pair of them is kept. */
const many = Array.from({ length: 1100 }, (_, i) => ({ lon: i, lat: 0 }));

function counted(places: readonly { lon: number; lat: number }[] = few) {
  let asked = 0;
  const leg = (from: { lon: number }, to: { lon: number }) => {
    asked++;
    return { seconds: 1000 * from.lon + to.lon, metres: 7 * from.lon + 3 * to.lon };
  };
  return { matrix: travelMatrix(places, leg), askedSoFar: () => asked };
}

test('every pair is answered as the travel model says, there and back apart, however many are asked', () => {
  for (const [places, step] of [
    [few, 1],
    [many, 17],
  ] as const) {
    const { matrix } = counted(places);
    for (let round = 0; round < 2; round++) {
      for (let from = 0; from < places.length; from += step) {
        for (let to = 0; to < places.length; to += step) {
          const expected = from === to ? [0, 0] : [1000 * from + to, 7 * from + 3 * to];
          expect([matrix.seconds(from, to), matrix.metres(from, to)]).toEqual(expected);
        }
      }
    }
  }
});

test('a drive asked again is not measured again', () => {
  for (const places of [few, many]) {
    const { matrix, askedSoFar } = counted(places);
    for (let i = 0; i < 5; i++) matrix.seconds(3, 4);
    expect(matrix.metres(3, 4)).toBe(33);
    expect(askedSoFar()).toBe(1);
  }
});

test('a fraction of a second from the travel model is a bug, told', () => {
  expect(() => travelMatrix(few, () => ({ seconds: 1.5, metres: 1 })).seconds(0, 1)).toThrow('seconds of a leg');
});
