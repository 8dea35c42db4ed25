import type { Leg, Travel, TravelTimes } from '@/use-cases/ports/travel-times';
import { estimateMatrix, estimateTravel } from './estimate';

/** Travel times where no maps provider is configured: everything is "estimé". */
export const estimatedTravel: TravelTimes = {
  estimate: estimateTravel,
  estimateMatrix,
  measure: estimateAll,
  known: estimateAll,
  measureWithin: estimateAll,
};

async function estimateAll(legs: readonly Leg[]): Promise<readonly Travel[]> {
  return legs.map(({ from, to }) => estimateTravel(from, to));
}
