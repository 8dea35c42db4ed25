import { and, gt, inArray, lte, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { TravelCache } from '@/use-cases/ports/travel-times';
import type { Database } from './database';
import { travelLeg } from './schema/machinery';

/** Google lets a duration be kept for thirty days. */
const KEPT = { hours: 30 * 24 };

/** Measured legs every process shares: nobody pays twice for the same one. */
export function postgresTravelCache(database: Database, now: () => Temporal.Instant): TravelCache {
  return {
    async get(keys) {
      if (keys.length === 0) return new Map();
      const rows = await database
        .select()
        .from(travelLeg)
        .where(and(inArray(travelLeg.key, [...keys]), gt(travelLeg.fetchedAt, now().subtract(KEPT))));
      return new Map(rows.map(({ key, fetchedAt: _, ...travel }) => [key, travel]));
    },
    async put(measured) {
      const rows = [...measured].flatMap(([key, { source, ...travel }]) =>
        source === 'estimate' ? [] : [{ ...travel, key, source, fetchedAt: now() }],
      );
      if (rows.length === 0) return;
      const excluded = (column: string) => sql.raw(`excluded.${column}`);
      await database
        .insert(travelLeg)
        .values(rows)
        .onConflictDoUpdate({
          target: travelLeg.key,
          set: {
            travelSeconds: excluded('travel_seconds'),
            distanceMetres: excluded('distance_metres'),
            source: excluded('source'),
            fetchedAt: excluded('fetched_at'),
          },
        });
      await database.delete(travelLeg).where(lte(travelLeg.fetchedAt, now().subtract(KEPT)));
    },
  };
}
