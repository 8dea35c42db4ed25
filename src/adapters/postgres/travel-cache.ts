import { and, gt, inArray, lte, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Travel, TravelCache } from '@/use-cases/ports/travel-times';
import { keptHours, MOST_KEPT_HOURS } from '../travel/kept-hours';
import type { Database } from './database';
import { travelLeg } from './schema/machinery';

type Row = typeof travelLeg.$inferSelect;

/** How "no way" is written: no journey takes less than no time. */
const NO_WAY = { travelSeconds: -1, distanceMetres: -1, source: 'google' } as const;

/** Measured legs every process shares: nobody pays twice for the same one. */
export function postgresTravelCache(database: Database, now: () => Temporal.Instant): TravelCache {
  const agedOut = () => now().subtract({ hours: MOST_KEPT_HOURS });
  const isKept = (row: Row) =>
    Temporal.Instant.compare(row.fetchedAt.add({ hours: keptHours(answerOf(row)) }), now()) > 0;
  return {
    async get(keys) {
      if (keys.length === 0) return new Map();
      const rows = await database
        .select()
        .from(travelLeg)
        .where(and(inArray(travelLeg.key, [...keys]), gt(travelLeg.fetchedAt, agedOut())));
      return new Map(rows.filter(isKept).map((row) => [row.key, answerOf(row)]));
    },
    async put(measured) {
      const rows = [...measured].flatMap(([key, travel]) => {
        const { source, ...rest } = travel ?? NO_WAY;
        return source === 'estimate' ? [] : [{ ...rest, key, source, fetchedAt: now() }];
      });
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
      await database.delete(travelLeg).where(lte(travelLeg.fetchedAt, agedOut()));
    },
  };
}

function answerOf({ travelSeconds, distanceMetres, source }: Row): Travel | null {
  return travelSeconds === NO_WAY.travelSeconds ? null : { travelSeconds, distanceMetres, source };
}
