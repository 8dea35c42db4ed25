import type { Temporal } from 'temporal-polyfill';
import type { Travel, TravelCache } from '@/use-cases/ports/travel-times';
import { keptHours } from './kept-hours';

/** Remembers measured legs in this process, the oldest making room for the newest. */
export function memoryTravelCache(now: () => Temporal.Instant, mostEntries = 50_000): TravelCache {
  const kept = new Map<string, { travel: Travel | null; until: number }>();
  return {
    get: async (keys) => {
      const at = now().epochMilliseconds;
      const found = new Map<string, Travel | null>();
      for (const key of keys) {
        const entry = kept.get(key);
        if (entry && entry.until > at) found.set(key, entry.travel);
      }
      return found;
    },
    put: async (measured) => {
      for (const [key, travel] of measured) {
        const until = now().add({ hours: keptHours(travel) }).epochMilliseconds;
        kept.delete(key);
        kept.set(key, { travel, until });
      }
      for (const key of kept.keys()) {
        if (kept.size <= mostEntries) break;
        kept.delete(key);
      }
    },
  };
}
