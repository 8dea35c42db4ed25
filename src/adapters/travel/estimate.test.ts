import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Coordinates } from '@/use-cases/ports/travel-times';
import { estimateMatrix, estimateTravel } from './estimate';

const SALON = { lat: 43.6402, lon: 5.097 };
const AIX = { lat: 43.5297, lon: 5.4474 };

const place = fc.record({
  lat: fc.double({ min: 43.3, max: 43.9, noNaN: true }),
  lon: fc.double({ min: 4.7, max: 5.6, noNaN: true }),
});

/** Independent of the haversine: the angle between two unit vectors. */
function straightMetres(a: Coordinates, b: Coordinates): number {
  const vector = ({ lat, lon }: Coordinates) => {
    const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)] as const;
  };
  const [u, v] = [vector(a), vector(b)];
  const cross = Math.hypot(u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]);
  return 6_371_008.8 * Math.atan2(cross, u[0] * v[0] + u[1] * v[1] + u[2] * v[2]);
}

// One degree of latitude is 111 195 m, so these differences make round roads: metres = degrees × 111 195 × 1.3.
test.each([
  ['1 300 m of streets: 156 s at 30 km/h and 120 s at the door', 1000 / 111_195, 1300, 276],
  ['13 km: 3 km at 30 (360 s), 10 km at 55 (654.5 s), 120 s', 10_000 / 111_195, 13_000, 1135],
  ['26 km: 360 s, 12 km at 55 (785.5 s), 11 km at 80 (495 s), 120 s', 20_000 / 111_195, 26_000, 1761],
])('%s', (_, degrees, metres, seconds) => {
  const travel = estimateTravel(SALON, { lat: SALON.lat + degrees, lon: SALON.lon });
  expect(Math.abs(travel.distanceMetres - metres)).toBeLessThanOrEqual(1);
  expect(Math.abs(travel.travelSeconds - seconds)).toBeLessThanOrEqual(1);
  expect(travel.source).toBe('estimate');
});

test('Salon to Aix, 37 km by the motorway, takes between 35 and 45 minutes', () => {
  const { distanceMetres, travelSeconds } = estimateTravel(SALON, AIX);
  expect(distanceMetres).toBeGreaterThan(35_000);
  expect(distanceMetres).toBeLessThan(42_000);
  expect(travelSeconds).toBeGreaterThan(35 * 60);
  expect(travelSeconds).toBeLessThan(45 * 60);
});

test('two jobs at the same address are no way apart', () => {
  expect(estimateTravel(SALON, { ...SALON })).toEqual({ travelSeconds: 0, distanceMetres: 0, source: 'estimate' });
});

test('the road is 1.3 times the straight line, by another formula', () => {
  fc.assert(
    fc.property(place, place, (a, b) => {
      expect(Math.abs(estimateTravel(a, b).distanceMetres - straightMetres(a, b) * 1.3)).toBeLessThanOrEqual(1.01);
    }),
  );
});

test('a detour is never shorter than the direct way', () => {
  fc.assert(
    fc.property(place, place, place, (a, b, c) => {
      const [direct, first, second] = [estimateTravel(a, c), estimateTravel(a, b), estimateTravel(b, c)];
      expect(direct.travelSeconds).toBeLessThanOrEqual(first.travelSeconds + second.travelSeconds);
      expect(direct.distanceMetres).toBeLessThanOrEqual(first.distanceMetres + second.distanceMetres);
    }),
  );
});

test('a day’s matrix holds each pair both ways', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 12 }), (places) => {
      const { travelSeconds, distanceMetres } = estimateMatrix(places);
      const pairs = places.flatMap((from) => places.map((to) => estimateTravel(from, to)));
      expect([...travelSeconds]).toEqual(pairs.map((pair) => pair.travelSeconds));
      expect([...distanceMetres]).toEqual(pairs.map((pair) => pair.distanceMetres));
    }),
  );
});
