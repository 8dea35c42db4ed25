import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { LEAST_CONFIDENCE } from '@/domain/appointment/least-confidence';
import { publicHolidays } from '@/domain/calendar/public-holidays';
import type { TerritoryId } from '@/domain/ids';
import type { BoardQuestions, JobToPlan, WeekLoad } from '@/use-cases/ports/board-questions';
import type { Database } from '../database';
import { addressOf } from './address';
import { boardDay } from './board-day';
import { iso } from './iso';
import { workOrderSheet } from './work-order-sheet';

export function boardQuestions(database: Database): BoardQuestions {
  return {
    day: (territory, day, now) => boardDay(database, territory, day, now),
    toPlan: (territory) => jobsToPlan(database, territory),
    week: (territory, from) => weekLoads(database, territory, from),
    workOrder: (territory, id) => workOrderSheet(database, territory, id),
  };
}

async function jobsToPlan(database: Database, territory: TerritoryId): Promise<JobToPlan[]> {
  const { rows } = await database.execute<JobToPlan & Record<string, unknown>>(sql`
    select w.id as "workOrderId", w.reference, w.job_type as "jobType", w.state, ${addressOf} as address,
      c.name as commune, coalesce(u.name, w.caller_name) as who, w.duration_minutes as "durationMinutes",
      ${iso('w.reported_at')} as "reportedAt",
      (select json_build_object('code', k.code, 'startedAt', ${iso('k.started_at')}, 'dueAt', ${iso('k.due_at')})
        from clock k where k.work_order_id = w.id and k.state in ('running', 'paused', 'broken', 'awaitingTablet')
          and k.code not in ('26a', '28a', '29')
        order by k.due_at, k.code limit 1) as promise,
      (select json_build_object('start', ${iso('a.window_start')}, 'end', ${iso('a.window_end')})
        from appointment a where a.work_order_id = w.id and a.cancelled_at is null) as "window",
      p.lon is not null and p.confidence >= ${LEAST_CONFIDENCE} as "isPlaced"
    from work_order w
      join service_point p on p.id = w.service_point_id
      join commune c on c.insee = p.insee
      left join customer u on u.id = w.customer_id
    where w.territory_id = ${territory} and w.state = 'toPlan'
    order by w.due_at nulls last, w.reported_at, w.reference
    limit 500`);
  return rows;
}

async function weekLoads(database: Database, territory: TerritoryId, from: string): Promise<WeekLoad[]> {
  const first = Temporal.PlainDate.from(from);
  const days = [0, 1, 2, 3, 4, 5, 6].map((later) => first.add({ days: later }));
  const holidays = days.filter((day) => publicHolidays(day.year).has(day.toString())).map(String);
  const { rows } = await database.execute<WeekLoad & Record<string, unknown>>(sql`
    select t.id as "technicianId", t.name, (
      select json_agg(json_build_object('day', d.day::date, 'visits', coalesce(load.visits, 0),
        'busyMinutes', coalesce(load.minutes, 0), 'shiftMinutes',
        case when d.day::date::text = any(${sql.param(holidays)}::text[]) then 0 else coalesce((
          select sum(extract(epoch from s.ends_at::time - s.starts_at::time) / 60)::int from shift s
          where s.technician_id = t.id and s.weekday = extract(isodow from d.day)), 0) end,
        'isAway', exists (select 1 from absence b where b.technician_id = t.id
          and b.starts_at < (d.day + interval '18 hours') at time zone 'Europe/Paris'
          and b.ends_at > (d.day + interval '7 hours') at time zone 'Europe/Paris')) order by d.day)
      from generate_series(${from}::date::timestamp, ${from}::date::timestamp + interval '6 days', '1 day') d(day)
      left join lateral (
        select count(*)::int as visits,
          sum(extract(epoch from upper(g.during) - lower(g.during)) / 60)::int as minutes
        from visit_assignment g where g.technician_id = t.id and g.day = d.day::date and g.blocks) load on true) as days
    from technician t where t.territory_id = ${territory} and t.active
    order by t.name, t.id`);
  return rows;
}
