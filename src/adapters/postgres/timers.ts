import { and, asc, eq, lte } from 'drizzle-orm';
import type { Timers } from '@/use-cases/ports/timers';
import type { Database } from './database';
import { timer } from './schema/clock';

/**
 * Two workers may read the same timer as due: nothing is locked here. Clocks are settled twice to the same rows, one after
 * the other; a reminder is written by whoever takes its timer away.
 */
export function timersOn(database: Database): Timers {
  return {
    due: (now, limit) =>
      database
        .select({ kind: timer.kind, subject: timer.subject, territoryId: timer.territoryId })
        .from(timer)
        .where(lte(timer.dueAt, now))
        .orderBy(asc(timer.dueAt))
        .limit(limit),
    async postpone({ kind, subject }, to) {
      await database
        .update(timer)
        .set({ dueAt: to })
        .where(and(eq(timer.kind, kind), eq(timer.subject, subject)));
    },
  };
}
