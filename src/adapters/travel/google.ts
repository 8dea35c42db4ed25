import type { Leg, Travel, TravelCache, TravelTimes } from '@/use-cases/ports/travel-times';
import { BreakerOpen } from '../breaker';
import { type GoogleMaps, GoogleTrouble } from '../google-maps';
import { estimateMatrix, estimateTravel } from './estimate';
import { type Fan, fans } from './fans';
import { googleDistances } from './google-distance-matrix';
import { placeKey, travelKey } from './travel-key';

const REQUESTS_AT_ONCE = 4;

/**
 * Travel times measured by Google for the legs that are asked for, remembered, and estimated where Google is silent.
 * Planning stays on the estimate: a matrix of 500 places would be 250 000 paid elements.
 */
export function googleTravel(google: GoogleMaps, cache: TravelCache): TravelTimes {
  async function measure(legs: readonly Leg[]): Promise<readonly Travel[]> {
    const wanted = new Map(legs.filter(goesSomewhere).map((leg) => [travelKey(leg), leg]));
    const known = new Map(await cache.get([...wanted.keys()]));
    const unknown = [...wanted].filter(([key]) => !known.has(key)).map(([, leg]) => leg);
    const measured = await ask(google, fans(unknown));
    if (measured.size > 0) await cache.put(measured);
    return legs.map((leg) => {
      const key = travelKey(leg);
      return known.get(key) ?? measured.get(key) ?? estimateTravel(leg.from, leg.to);
    });
  }

  return { estimate: estimateTravel, estimateMatrix, measure };
}

/** A few requests at a time; those that fail leave their legs out, and once the breaker is open the rest cost nothing. */
async function ask(google: GoogleMaps, requests: readonly Fan[]): Promise<ReadonlyMap<string, Travel>> {
  const measured = new Map<string, Travel>();
  for (let next = 0; next < requests.length; next += REQUESTS_AT_ONCE) {
    const batch = requests.slice(next, next + REQUESTS_AT_ONCE);
    const answers = await Promise.all(batch.map((fan) => googleDistances(google, fan).catch(noAnswer)));
    batch.forEach((fan, i) => {
      fan.legs.forEach((leg, j) => {
        const travel = answers[i]?.[j];
        if (travel) measured.set(travelKey(leg), travel);
      });
    });
  }
  return measured;
}

function noAnswer(error: unknown): readonly null[] {
  if (error instanceof GoogleTrouble || error instanceof BreakerOpen) return [];
  throw error;
}

function goesSomewhere({ from, to }: Leg): boolean {
  return placeKey(from) !== placeKey(to);
}
