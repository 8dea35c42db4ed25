import { sql } from 'drizzle-orm';
import { parisDay } from '@/domain/calendar/paris';
import type { FieldQuestions, Tour, TourDay } from '@/use-cases/ports/field-questions';
import type { Database } from '../database';
import { addressOf } from './address';

/** How many days back an unfinished visit still shows: a night on call, a tablet forgotten over the week-end. */
const DAYS_BACK = 3;

export function fieldQuestions(database: Database): FieldQuestions {
  return {
    async tour(technicianId, now) {
      const today = parisDay(now);
      const { rows } = await database.execute<TourDay & Record<string, unknown>>(sql`
        with days as (select unnest(array[${today.toString()}, ${today.add({ days: 1 }).toString()}]::date[]) as day),
        mine as (
          select a.*, v.state, v.work_order_id, greatest(a.day, ${today.toString()}::date) as shown_on
          from visit_assignment a join visit v on v.id = a.visit_id
          where a.technician_id = ${technicianId}
            and a.day between ${today.subtract({ days: DAYS_BACK }).toString()} and ${today.add({ days: 1 }).toString()}
            and (a.day >= ${today.toString()}
              or v.state in ('dispatched', 'accepted', 'travelling', 'onSite', 'safe'))),
        visits as (
          select m.shown_on, lower(m.during) as starts, json_build_object(
            'visitId', m.visit_id, 'workOrderId', w.id, 'reference', w.reference, 'day', m.day,
            'start', lower(m.during), 'end', upper(m.during), 'state', m.state,
            'jobType', w.job_type, 'privateSide', w.private_side, 'description', w.description, 'reportedAt', w.reported_at,
            'address', ${addressOf},
            'place', case when p.lon is null then null else json_build_object('lon', p.lon, 'lat', p.lat) end,
            'who', coalesce(s.name, w.caller_name),
            'phone', coalesce(s.mobile, s.landline, w.caller_phone),
            'writesOnly', coalesce(s.contact_preference = 'write', false),
            'braille', coalesce(s.braille, false), 'language', coalesce(s.locale, 'fr'),
            'window', (select json_build_object('start', r.window_start, 'end', r.window_end)
              from appointment r where r.work_order_id = w.id and r.cancelled_at is null),
            'promise', (select json_build_object('code', k.code, 'dueAt', k.due_at) from clock k
              where k.work_order_id = w.id and k.state in ('running', 'paused', 'awaitingTablet', 'broken')
                and k.stopped_at is null and k.code not in ('26a', '28a', '28b', '29')
              order by k.due_at, k.code limit 1),
            'crew', coalesce((select json_agg(t.name order by t.name)
              from visit_assignment o join technician t on t.id = o.technician_id
              where o.visit_id = m.visit_id and o.technician_id <> m.technician_id), '[]'),
            'steps', coalesce((select json_agg(json_build_object('factId', f.id, 'happenedAt', f.happened_at,
                'step', case f.kind when 'visitAccepted' then 'accept' when 'travelStarted' then 'startTravel'
                  when 'arrived' then 'arrive' when 'madeSafe' then 'makeSafe' when 'finished' then 'finish'
                  else 'reportAbsence' end) order by f.happened_at)
              from fact f
              where f.subject = w.id::text and f.subject_kind = 'workOrder'
                and f.kind in ('visitAccepted', 'travelStarted', 'arrived', 'madeSafe', 'finished', 'customerAbsent')
                and f.payload->>'visitId' = m.visit_id::text and f.payload->>'technicianId' = m.technician_id::text
                and not exists (select 1 from fact c where c.subject = f.subject and c.corrects = f.id)), '[]')
          ) as visit
          from mine m
            join work_order w on w.id = m.work_order_id
            join service_point p on p.id = w.service_point_id
            join commune c on c.insee = p.insee
            left join customer s on s.id = w.customer_id)
        select d.day::text as day, coalesce(r.version, 0) as "routeVersion",
          coalesce((select json_agg(v.visit order by v.starts) from visits v where v.shown_on = d.day), '[]') as visits
        from days d left join route r on r.technician_id = ${technicianId} and r.day = d.day
        order by d.day`);
      const days = rows.map(({ day, routeVersion, visits }) => ({ day, routeVersion, visits }));
      return { technicianId, readAt: now.toString(), days } satisfies Tour;
    },
  };
}
