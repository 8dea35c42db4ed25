import { and, eq, gt, gte, lt, sql } from 'drizzle-orm';
import type { Doors } from '@/use-cases/ports/doors';
import type { Database } from './database';
import { attemptCount } from './schema/machinery';

/** Reliability R11 shuts the door within 20 wrong keys; it opens again when the window is over. */
const MISSES = 10;
const WINDOW = { minutes: 10 };

export function doorsOn(database: Database): Doors {
  return {
    async isShut(door, now) {
      const recent = and(gt(attemptCount.windowStartedAt, now.subtract(WINDOW)), gte(attemptCount.count, MISSES));
      const [row] = await database
        .select({ count: attemptCount.count })
        .from(attemptCount)
        .where(and(eq(attemptCount.door, door), recent));
      return row !== undefined;
    },
    async countMiss(door, now) {
      await database.delete(attemptCount).where(lt(attemptCount.windowStartedAt, now.subtract({ hours: 24 })));
      const isOld = sql`${attemptCount.windowStartedAt} <= ${now.subtract(WINDOW).toString()}::timestamptz`;
      const [row] = await database
        .insert(attemptCount)
        .values({ door, windowStartedAt: now, count: 1 })
        .onConflictDoUpdate({
          target: attemptCount.door,
          set: {
            count: sql`case when ${isOld} then 1 else ${attemptCount.count} + 1 end`,
            windowStartedAt: sql`case when ${isOld} then excluded.window_started_at else ${attemptCount.windowStartedAt} end`,
          },
        })
        .returning({ count: attemptCount.count });
      return (row?.count ?? 0) > MISSES;
    },
  };
}
