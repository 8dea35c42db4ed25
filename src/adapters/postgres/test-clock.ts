import { Temporal } from 'temporal-polyfill';
import type { Clock } from '@/use-cases/ports/clock';
import type { Database } from './database';
import { testClock } from './schema/machinery';

/** The real clock plus an offset kept in a test database, so that stories can move time for every process at once. */
export function shiftedClock(database: Database): Clock {
  let offsetMilliseconds = 0;
  return {
    now: () => Temporal.Now.instant().add({ milliseconds: offsetMilliseconds }),
    async sync() {
      const [row] = await database.select().from(testClock);
      offsetMilliseconds = row?.offsetMilliseconds ?? 0;
    },
  };
}

/** Moves "now" of a test database; every process follows at its next request or round. */
export async function setTestClock(database: Database, now: Temporal.Instant): Promise<void> {
  const offsetMilliseconds = now.epochMilliseconds - Temporal.Now.instant().epochMilliseconds;
  await database
    .insert(testClock)
    .values({ id: 1, offsetMilliseconds })
    .onConflictDoUpdate({ target: testClock.id, set: { offsetMilliseconds } });
}
