import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Meanwhile, PlanSearchStore } from '@/use-cases/ports/plan-searches';
import { SEARCH_WAITS } from '../../live/search-bell';
import { iso } from '../queries/iso';
import { planSearch } from '../schema/plan-search';
import type { Scope } from './scope';
import { told } from './told';

const OPEN = ['waiting', 'searching', 'proposed'] as const;

export function planSearchStore({ tx, actor, now }: Scope): PlanSearchStore {
  const { territoryId, author } = actor;
  const news = told('plan_search', territoryId);
  const mine = eq(planSearch.territoryId, territoryId);
  return {
    async openOn(from, to) {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`plan_search ${territoryId}`}, 0))`);
      const overlap = sql`daterange(${planSearch.fromDay}, ${planSearch.toDay}, '[]')
        && daterange(${from.toString()}::date, ${to.toString()}::date, '[]')`;
      return tx
        .select()
        .from(planSearch)
        .where(and(mine, inArray(planSearch.state, [...OPEN]), overlap))
        .orderBy(asc(planSearch.askedAt))
        .for('update');
    },
    async find(id) {
      const [row] = await tx
        .select()
        .from(planSearch)
        .where(and(mine, eq(planSearch.id, id)))
        .for('update');
      return row ?? null;
    },
    async add(search) {
      const asked = { territoryId, askedBy: author, askedAt: now(), state: 'waiting' } as const;
      await tx
        .insert(planSearch)
        .values({ ...search, ...asked })
        .returning({ ...news, rung: sql`pg_notify(${SEARCH_WAITS}, '')` });
    },
    async decide(id, state) {
      const endedAt = sql`coalesce(${planSearch.endedAt}, ${now().toString()}::timestamptz)`;
      await tx
        .update(planSearch)
        .set({ state, decidedBy: author, decidedAt: now(), endedAt })
        .where(and(mine, eq(planSearch.id, id)))
        .returning(news);
    },
    async askToStop(id) {
      await tx
        .update(planSearch)
        .set({ stopAsked: true })
        .where(and(mine, eq(planSearch.id, id)))
        .returning(news);
    },
    async doneOn(routes, since) {
      if (routes.length === 0) return [];
      const { rows } = await tx.execute<Meanwhile & Record<string, unknown>>(sql`
        select f.kind, w.reference, t.name as "technicianName", u.name as by, ${iso('f.recorded_at')} as at
        from fact f
          left join work_order w on w.id = case when f.subject_kind = 'workOrder' then f.subject::uuid end
          left join technician t on t.id::text = case f.subject_kind when 'technician' then f.subject
            else f.payload ->> 'technicianId' end
          left join "user" u on u.id = f.author
        where f.territory_id = ${territoryId} and f.recorded_at >= ${since.toString()}::timestamptz
          and (${sql.join(routes.map(isOn), sql` or `)})
        order by f.recorded_at desc, f.id desc limit 20`);
      return rows;
    },
  };
}

/** About the technician, or about work given to them or taken from them on that day. */
function isOn({ technicianId, day }: { readonly technicianId: string; readonly day: string }): SQL {
  return sql`(f.subject_kind = 'technician' and f.subject = ${technicianId})
    or (f.subject_kind = 'workOrder' and f.payload ->> 'technicianId' = ${technicianId} and (f.payload ->> 'start' is null
      or ((f.payload ->> 'start')::timestamptz at time zone 'Europe/Paris')::date = ${day}::date))`;
}
