import { sql } from 'drizzle-orm';
import type { TerritoryId } from '@/domain/ids';
import type { JobFound, WantedWord } from '@/use-cases/ports/job-found';
import type { Database } from '../database';
import { addressOf } from './address';
import { iso } from './iso';

/** More would not be read. */
const SHOWN = 40;

/**
 * The jobs that hold every word in their reference, place or kind: what is planned, and what was closed today. A
 * reference said in full, or its number, finds a job wherever it stands, and comes first.
 */
export async function jobsFound(
  database: Database,
  territory: TerritoryId,
  words: readonly WantedWord[],
  today: string,
): Promise<JobFound[]> {
  const { rows } = await database.execute<JobFound & Record<string, unknown>>(sql`
    with asked as materialized (
      select upper(a.text) as exact, comparable(a.text) as words, replace(comparable(a.text), ' ', '') as letters,
        a."jobTypes" as kinds
      from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as a(text text, "jobTypes" jsonb)),
    named as (
      select w.id from asked a
        join reference_counter r on r.territory_id = ${territory}
        join work_order w on w.territory_id = r.territory_id and w.reference in (a.exact, r.prefix || '-' || a.exact)),
    looked_through as (
      select w.id from work_order w
      where w.territory_id = ${territory} and w.state in ('planned', 'dispatched', 'underWay')
      union
      select w.id from technician t
        join visit_assignment g on g.technician_id = t.id and g.day = ${today}::date
        join visit v on v.id = g.visit_id
        join work_order w on w.id = v.work_order_id and w.state in ('done', 'cancelled')
      where t.territory_id = ${territory}
      union
      select id from named)
    select w.id as "workOrderId", w.reference, w.job_type as "jobType", w.state, ${addressOf} as address,
      c.name as commune, last.visit
    from looked_through l
      join work_order w on w.id = l.id
      join service_point p on p.id = w.service_point_id
      join commune c on c.insee = p.insee
      left join lateral (
        select json_build_object('day', min(g.day), 'start', ${iso('min(lower(g.during))')},
          'technicianNames', json_agg(t.name order by t.name)) as visit, min(lower(g.during)) as starts
        from visit v join visit_assignment g on g.visit_id = v.id join technician t on t.id = g.technician_id
        where v.work_order_id = w.id and (v.state <> 'cancelled' or w.state = 'cancelled') and w.state <> 'toPlan'
        group by v.id order by v.id desc limit 1) last on true
    where not exists (
      select from asked a
      where a.letters = '' or not (replace(lower(w.reference), '-', '') like '%' || a.letters || '%'
        or p.search like '%' || a.words || '%' or a.kinds ? w.job_type))
    order by w.id in (select id from named) desc, last.starts nulls last, w.reference
    limit ${SHOWN}`);
  return rows;
}
