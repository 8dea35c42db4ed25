import type { Temporal } from 'temporal-polyfill';
import type { Travel, TravelCache } from '@/use-cases/ports/travel-times';

const KEPT_HOURS = 30 * 24;

/** Remembers measured legs in this process for 30 days (Google's limit), the oldest making room for the newest. */
export function memoryTravelCache(now: () => Temporal.Instant, mostEntries = 50_000): TravelCache {
  const kept = new Map<string, { travel: Travel; until: number }>();
  return {
    get: async (keys) => {
      const at = now().epochMilliseconds;
      const found = new Map<string, Travel>();
      for (const key of keys) {
        const entry = kept.get(key);
        if (entry && entry.until > at) found.set(key, entry.travel);
      }
      return found;
    },
    put: async (measured) => {
      const until = now().add({ hours: KEPT_HOURS }).epochMilliseconds;
      for (const [key, travel] of measured) {
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
