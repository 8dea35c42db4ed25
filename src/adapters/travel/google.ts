import type { Leg, Travel, TravelCache, TravelTimes } from '@/use-cases/ports/travel-times';
import { BreakerOpen } from '../breaker';
import { type GoogleMaps, GoogleTrouble } from '../google-maps';
import { estimateMatrix, estimateTravel } from './estimate';
import { type Fan, fans } from './fans';
import { googleDistances } from './google-distance-matrix';
import { placeKey, travelKey } from './travel-key';

const REQUESTS_AT_ONCE = 4;

/** What Google said of each leg by its key: null where there is no way. */
type Answers = ReadonlyMap<string, Travel | null>;

/**
 * Travel times measured by Google for the legs that are asked for, remembered, and estimated where Google is silent
 * or knows no way (which is remembered too: that answer is paid for like any other).
 * Planning stays on the estimate: a matrix of 500 places would be 250 000 paid elements.
 */
export function googleTravel(google: GoogleMaps, cache: TravelCache): TravelTimes {
  /** Legs being asked about right now: whoever wants one too waits for the same answer. */
  const asking = new Map<string, Promise<Answers>>();

  async function measure(legs: readonly Leg[]): Promise<readonly Travel[]> {
    const wanted = new Map(legs.filter(goesSomewhere).map((leg) => [travelKey(leg), leg]));
    const remembered = await cache.get([...wanted.keys()]);
    const unknown = [...wanted].filter(([key]) => !remembered.has(key));
    const fresh = unknown.filter(([key]) => !asking.has(key));
    const shared = unknown.flatMap(([key]) => asking.get(key) ?? []);
    const answers = await Promise.all([askOnce(fresh), ...new Set(shared)]);
    const measured = new Map(answers.flatMap((answer) => [...answer]));
    return legs.map((leg) => remembered.get(travelKey(leg)) ?? measured.get(travelKey(leg)) ?? estimated(leg));
  }

  async function askOnce(legs: readonly (readonly [string, Leg])[]): Promise<Answers> {
    if (legs.length === 0) return new Map();
    const answer = ask(google, fans(legs.map(([, leg]) => leg)));
    for (const [key] of legs) asking.set(key, answer);
    try {
      const measured = await answer;
      if (measured.size > 0) await cache.put(measured);
      return measured;
    } finally {
      for (const [key] of legs) asking.delete(key);
    }
  }

  async function known(legs: readonly Leg[]): Promise<readonly Travel[]> {
    const remembered = await cache.get(legs.filter(goesSomewhere).map(travelKey));
    return legs.map((leg) => remembered.get(travelKey(leg)) ?? estimated(leg));
  }

  async function measureWithin(legs: readonly Leg[], milliseconds: number): Promise<readonly Travel[]> {
    const late = new Promise<'late'>((resolve) => setTimeout(resolve, milliseconds, 'late').unref());
    const first = await Promise.race([measure(legs), late]);
    return first === 'late' ? known(legs) : first;
  }

  return { estimate: estimateTravel, estimateMatrix, measure, known, measureWithin };
}

function estimated({ from, to }: Leg): Travel {
  return estimateTravel(from, to);
}

/** A few requests at a time; those that fail leave their legs out, and once the breaker is open the rest cost nothing. */
async function ask(google: GoogleMaps, requests: readonly Fan[]): Promise<Answers> {
  const measured = new Map<string, Travel | null>();
  for (let next = 0; next < requests.length; next += REQUESTS_AT_ONCE) {
    const batch = requests.slice(next, next + REQUESTS_AT_ONCE);
    const answers = await Promise.all(batch.map((fan) => googleDistances(google, fan).catch(noAnswer)));
    batch.forEach((fan, i) => {
      fan.legs.forEach((leg, j) => {
        const travel = answers[i]?.[j];
        if (travel !== undefined) measured.set(travelKey(leg), travel);
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
