import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { PARIS } from '@/domain/calendar/paris';
import { publicHolidays } from '@/domain/calendar/public-holidays';
import type { TerritoryId } from '@/domain/ids';
import type { TechnicianOnDay } from '@/use-cases/ports/board-questions';
import type { Database } from '../database';
import { addressOf } from './address';
import { iso } from './iso';

const span = (start: string, end: string) => sql`'start', ${iso(start)}, 'end', ${iso(end)}`;

/** Assignments with their times: as stored, and once the visit is over as it really was, that day or the night after. */
const ON_DAY = sql`
  select g.visit_id, g.technician_id, coalesce(f.arrived, least(lower(g.during), f.finished)) as starts,
    greatest(coalesce(f.finished, upper(g.during)), f.arrived) as ends
  from visit_assignment g join visit v on v.id = g.visit_id
    left join lateral (
      select min(f.happened_at) filter (
          where f.kind = 'arrived' and f.payload ->> 'technicianId' = g.technician_id::text) as arrived,
        max(f.happened_at) filter (where f.kind in ('finished', 'customerAbsent')) as finished
      from fact f left join fact r on r.subject = f.subject and r.corrects = f.id
      where f.subject = v.work_order_id::text and f.payload ->> 'visitId' = v.id::text and r.id is null
        and f.happened_at >= g.day::timestamp at time zone ${PARIS}
        and f.happened_at < (g.day + 1)::timestamp at time zone ${PARIS} + interval '12 hours'
    ) f on v.state in ('done', 'absent')`;

/** Every technician's day in one statement. A public holiday has no shifts. */
export async function boardDay(
  database: Database,
  territory: TerritoryId,
  day: string,
  now: string,
): Promise<TechnicianOnDay[]> {
  const date = Temporal.PlainDate.from(day);
  const isHoliday = publicHolidays(date.year).has(day);
  const midnight = (text: string) => sql`(${text}::date::timestamp at time zone ${PARIS})`;
  const [start, end] = [midnight(day), midnight(date.add({ days: 1 }).toString())];
  const { rows } = await database.execute<TechnicianOnDay & Record<string, unknown>>(sql`
    with shifts as (
      select s.technician_id, (${day}::date + s.starts_at::time) at time zone ${PARIS} as starts,
        (${day}::date + s.ends_at::time) at time zone ${PARIS} as ends
      from shift s where s.weekday = ${date.dayOfWeek} and not ${isHoliday}::boolean)
    select t.id as "technicianId", t.name, coalesce(r.version, 1) as version,
      json_build_object('lon', t.start_lon, 'lat', t.start_lat) as "startPlace",
      coalesce((select json_agg(json_build_object(${span('s.starts', 's.ends')}) order by s.starts)
        from shifts s where s.technician_id = t.id), '[]') as shifts,
      coalesce((select json_agg(json_build_object(${span('b.starts_at', 'b.ends_at')}, 'reason', b.reason)
          order by b.starts_at)
        from absence b where b.technician_id = t.id and b.ends_at > ${start} and b.starts_at < ${end}), '[]') as absences,
      coalesce((select json_agg(json_build_object(${span('d.starts_at', 'd.ends_at')}) order by d.starts_at)
        from on_call_duty d where d.technician_id = t.id and d.ends_at > ${start} and d.starts_at < ${end}), '[]') as duties,
      coalesce((select json_agg(json_build_object(${span('lower(h.during)', 'upper(h.during)')},
          'holdId', h.id, 'reference', w.reference) order by lower(h.during))
        from hold h join work_order w on w.id = h.work_order_id
        where h.technician_id = t.id and h.day = ${day}::date and h.expires_at > ${now}::timestamptz), '[]') as holds,
      coalesce((select json_agg(json_build_object(${span('g.starts', 'g.ends')},
          'visitId', v.id, 'workOrderId', w.id, 'reference', w.reference, 'jobType', w.job_type,
          'address', ${addressOf}, 'commune', c.name,
          'place', case when p.lon is null then null else json_build_object('lon', p.lon, 'lat', p.lat) end,
          'who', coalesce(u.name, w.caller_name), 'state', v.state, 'pinned', v.pinned,
          'appointment', (select json_build_object('appointmentId', a.id, 'version', a.version,
              ${span('a.window_start', 'a.window_end')}, 'toldAt', ${iso('a.told_at')},
              'confirmedAt', ${iso('a.confirmed_at')})
            from appointment a where a.work_order_id = w.id and a.cancelled_at is null),
          'crew', coalesce((select json_agg(o.name order by o.name)
            from visit_assignment x join technician o on o.id = x.technician_id
            where x.visit_id = v.id and x.technician_id <> t.id and x.blocks), '[]'))
          order by g.starts, v.id)
        from (${ON_DAY} where g.day = ${day}::date and (g.blocks or v.state = 'absent')) g join visit v on v.id = g.visit_id
          join work_order w on w.id = v.work_order_id
          join service_point p on p.id = w.service_point_id
          join commune c on c.insee = p.insee
          left join customer u on u.id = w.customer_id
        where g.technician_id = t.id), '[]') as visits
    from technician t left join route r on r.technician_id = t.id and r.day = ${day}::date
    where t.territory_id = ${territory} and (t.active or r.version is not null)
    order by t.name, t.id`);
  return rows;
}
