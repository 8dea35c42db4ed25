import type { Leg, Place } from './problem-description';

/** How long roads are taken to be, and how fast, where nobody has measured them. */
export type RoadEstimate = {
  /** A road is so much longer than the straight line. */
  readonly roadFactor: number;
  /** To leave, park and walk to the door. */
  readonly doorstepSeconds: number;
  /** Metres driven at each speed, the slowest first; the last goes on for ever. */
  readonly roads: readonly { readonly upToMetres: number | null; readonly kilometresPerHour: number }[];
};

const EARTH_RADIUS_METRES = 6_371_008.8;

/**
 * A guess without a map: whole seconds and metres, rounded up. Nothing to the very same place. Farther is never
 * sooner, and a detour is never shorter than the direct way as long as speeds rise with distance.
 */
export function estimatedLeg(estimate: RoadEstimate, from: Place, to: Place): Leg {
  const metres = Math.ceil(greatCircleMetres(from, to) * estimate.roadFactor);
  return { metres, seconds: drivingSeconds(estimate, metres) };
}

function drivingSeconds({ doorstepSeconds, roads }: RoadEstimate, distanceMetres: number): number {
  if (distanceMetres === 0) return 0;
  let seconds = doorstepSeconds;
  let fromMetres = 0;
  for (const { upToMetres, kilometresPerHour } of roads) {
    const metres = Math.min(distanceMetres, upToMetres ?? Number.POSITIVE_INFINITY) - fromMetres;
    if (metres <= 0) break;
    seconds += (metres * 3.6) / kilometresPerHour;
    fromMetres += metres;
  }
  return Math.ceil(seconds);
}

/** Haversine: exact enough at the length of a street, where the cosine formula is not. */
function greatCircleMetres(from: Place, to: Place): number {
  const radians = Math.PI / 180;
  const halfLat = Math.sin(((to.lat - from.lat) * radians) / 2);
  const halfLon = Math.sin(((to.lon - from.lon) * radians) / 2);
  const h = halfLat ** 2 + Math.cos(from.lat * radians) * Math.cos(to.lat * radians) * halfLon ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}
