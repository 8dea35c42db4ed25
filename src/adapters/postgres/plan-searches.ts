import { and, eq, inArray, lt, or, sql } from 'drizzle-orm';
import type { ClaimedSearch, PlanSearches } from '@/use-cases/ports/plan-searches';
import { SEARCH_WAITS } from '../live/search-bell';
import type { Database } from './database';
import { planSearchShown } from './queries/plan-search-shown';
import { planSearch } from './schema/plan-search';
import { told } from './stores/told';

export function planSearchesOn(database: Database): PlanSearches {
  const held = ({ id, attempt }: ClaimedSearch) =>
    and(eq(planSearch.id, id), eq(planSearch.attempt, attempt), eq(planSearch.state, 'searching'));
  return {
    async claim(now, until) {
      const { id, state, heldUntil, askedAt, attempt, deaths } = planSearch;
      const isFree = or(eq(state, 'waiting'), and(eq(state, 'searching'), lt(heldUntil, now)));
      const next = database.select({ id }).from(planSearch).where(isFree).orderBy(askedAt).limit(1);
      const [row] = await database
        .update(planSearch)
        .set({
          state: 'searching',
          heldUntil: until,
          startedAt: now,
          attempt: sql`${attempt} + 1`,
          deaths: sql`${deaths} + (${state} = 'searching')::int`,
          curve: [],
        })
        .where(eq(id, next.for('update', { skipLocked: true })))
        .returning();
      if (row) await database.execute(sql`select pg_notify('plan_search', ${row.territoryId}::text)`);
      return row ?? null;
    },
    async beat(claimed, until, news) {
      const [row] = await database
        .update(planSearch)
        .set({ heldUntil: until, ...news })
        .where(held(claimed))
        .returning({
          stopAsked: planSearch.stopAsked,
          ...(news.curve ? told('plan_search', claimed.territoryId) : {}),
        });
      if (!row) return 'lost';
      return row.stopAsked ? 'enough' : 'on';
    },
    async end(claimed, at, end) {
      const ended = await database
        .update(planSearch)
        .set({ ...end, endedAt: at, heldUntil: null })
        .where(held(claimed))
        .returning({ id: planSearch.id, ...told('plan_search', claimed.territoryId) });
      return ended.length === 1;
    },
    async giveBack(claimed) {
      await database
        .update(planSearch)
        .set({ state: 'waiting', heldUntil: null })
        .where(held(claimed))
        .returning({ rung: sql`pg_notify(${SEARCH_WAITS}, '')` });
    },
    async forget(before, most) {
      const { id, state, askedAt } = planSearch;
      // In these words: the index has them.
      const isOver = sql`${state} not in ('waiting', 'searching')`;
      const old = database
        .select({ id })
        .from(planSearch)
        .where(and(isOver, lt(askedAt, before)))
        .orderBy(askedAt)
        .limit(most)
        .for('update', { skipLocked: true });
      const { rowCount } = await database.delete(planSearch).where(inArray(id, old));
      return rowCount ?? 0;
    },
    shown: (territory, day, since) => planSearchShown(database, territory, day, since),
  };
}
