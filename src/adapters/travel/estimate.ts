import { estimatedLeg, type RoadEstimate } from '@/planning/model/road-estimate';
import type { Coordinates, Travel, TravelMatrix } from '@/use-cases/ports/travel-times';

/**
 * The streets of a commune, then the roads between communes, then the fast ones; a road is 1.3 times the straight line (arXiv 2406.06490;
 * doi 10.1177/23998083231168870).
 */
export const ROADS: RoadEstimate = {
  roadFactor: 1.3,
  doorstepSeconds: 120,
  roads: [
    { upToMetres: 3_000, kilometresPerHour: 30 },
    { upToMetres: 15_000, kilometresPerHour: 55 },
    { upToMetres: null, kilometresPerHour: 80 },
  ],
};

export function estimateTravel(from: Coordinates, to: Coordinates): Travel {
  const { seconds, metres } = estimatedLeg(ROADS, from, to);
  return { travelSeconds: seconds, distanceMetres: metres, source: 'estimate' };
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
