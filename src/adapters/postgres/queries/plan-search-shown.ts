import { sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { TerritoryId } from '@/domain/ids';
import type { SearchShown } from '@/use-cases/ports/plan-searches';
import type { Connection } from '../database';
import { iso } from './iso';

/** The search under way for a day, else what was proposed or ended on it since then, with the names of those who asked and decided. */
export async function planSearchShown(
  connection: Connection,
  territory: TerritoryId,
  day: Temporal.PlainDate,
  since: Temporal.Instant,
): Promise<SearchShown | null> {
  const { rows } = await connection.execute<SearchShown & Record<string, unknown>>(sql`
    select s.id as "searchId", s.from_day::text as "from", s.to_day::text as "to", s.repair is not null as "isRepair", s.state, s.reason,
      a.name as "askedByName", ${iso('s.asked_at')} as "askedAt", ${iso('s.started_at')} as "startedAt",
      ${iso('s.ended_at')} as "endedAt", d.name as "decidedByName", s.budget_seconds as "budgetSeconds", s.curve,
      s.meanwhile, case when s.state in ('proposed', 'unchanged') then s.difference end as difference
    from plan_search s left join "user" a on a.id = s.asked_by left join "user" d on d.id = s.decided_by
    where s.territory_id = ${territory} and ${day.toString()}::date between s.from_day and s.to_day
      and s.state <> 'superseded'
      and (s.state in ('waiting', 'searching') or s.ended_at >= ${since.toString()}::timestamptz)
    order by s.state in ('waiting', 'searching', 'proposed') desc, s.ended_at desc limit 1`);
  return rows[0] ?? null;
}
