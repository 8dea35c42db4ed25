import type { Coordinates, Travel, TravelMatrix } from '@/use-cases/ports/travel-times';

const EARTH_RADIUS_METRES = 6_371_008.8;
/** A road is this much longer than the straight line (arXiv 2406.06490; doi 10.1177/23998083231168870). */
const ROAD_FACTOR = 1.3;
/** To leave, park and walk to the door. */
const DOORSTEP_SECONDS = 120;
/** Metres driven at each speed: the first in the streets of a commune, then between communes, then on the fast roads. */
const SPEEDS = [
  { upToMetres: 3_000, kilometresPerHour: 30 },
  { upToMetres: 15_000, kilometresPerHour: 55 },
  { upToMetres: Number.POSITIVE_INFINITY, kilometresPerHour: 80 },
] as const;

/**
 * A guess without a map: whole seconds and metres, rounded up. Nothing to the very same place. Farther is never
 * sooner, and a detour is never shorter than the direct way (speeds only rise with distance).
 */
export function estimateTravel(from: Coordinates, to: Coordinates): Travel {
  const distanceMetres = Math.ceil(greatCircleMetres(from, to) * ROAD_FACTOR);
  return { travelSeconds: drivingSeconds(distanceMetres), distanceMetres, source: 'estimate' };
}

/** All pairs of one day's places: 500 × 500 takes about 20 ms. */
export function estimateMatrix(places: readonly Coordinates[]): TravelMatrix {
  const n = places.length;
  const travelSeconds = new Int32Array(n * n);
  const distanceMetres = new Int32Array(n * n);
  places.forEach((from, i) => {
    places.slice(0, i).forEach((to, j) => {
      const travel = estimateTravel(from, to);
      travelSeconds[i * n + j] = travelSeconds[j * n + i] = travel.travelSeconds;
      distanceMetres[i * n + j] = distanceMetres[j * n + i] = travel.distanceMetres;
    });
  });
  return { travelSeconds, distanceMetres };
}

function drivingSeconds(distanceMetres: number): number {
  if (distanceMetres === 0) return 0;
  let seconds = DOORSTEP_SECONDS;
  let fromMetres = 0;
  for (const { upToMetres, kilometresPerHour } of SPEEDS) {
    const metres = Math.min(distanceMetres, upToMetres) - fromMetres;
    if (metres <= 0) break;
    seconds += (metres * 3.6) / kilometresPerHour;
    fromMetres = upToMetres;
  }
  return Math.ceil(seconds);
}

/** Haversine: exact enough at the length of a street, where the cosine formula is not. */
function greatCircleMetres(from: Coordinates, to: Coordinates): number {
  const radians = Math.PI / 180;
  const halfLat = Math.sin(((to.lat - from.lat) * radians) / 2);
  const halfLon = Math.sin(((to.lon - from.lon) * radians) / 2);
  const h = halfLat ** 2 + Math.cos(from.lat * radians) * Math.cos(to.lat * radians) * halfLon ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}
