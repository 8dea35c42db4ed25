import type { TravelTimes } from '@/use-cases/ports/travel-times';
import { estimateMatrix, estimateTravel } from './estimate';

/** Travel times where no maps provider is configured: everything is "estimé". */
export const estimatedTravel: TravelTimes = {
  estimate: estimateTravel,
  estimateMatrix,
  measure: async (legs) => legs.map(({ from, to }) => estimateTravel(from, to)),
};
