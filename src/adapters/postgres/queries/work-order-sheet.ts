import { sql } from 'drizzle-orm';
import type { TerritoryId, WorkOrderId } from '@/domain/ids';
import type { WorkOrderSheet } from '@/use-cases/ports/work-order-sheet';
import type { Database } from '../database';
import { addressOf } from './address';
import { iso } from './iso';
import { PHOTOS_OF_JOB } from './photos-of-job';

/** All about one work order in one statement. */
export async function workOrderSheet(
  database: Database,
  territory: TerritoryId,
  id: WorkOrderId,
): Promise<WorkOrderSheet | null> {
  const { rows } = await database.execute<WorkOrderSheet & Record<string, unknown>>(sql`
    select w.id as "workOrderId", w.reference, w.state, w.job_type as "jobType", w.private_side as "privateSide",
      w.description, w.channel, w.duration_minutes as "durationMinutes", ${iso('w.reported_at')} as "reportedAt",
      ${iso('w.recorded_at')} as "recordedAt", ${iso('w.due_at')} as "dueAt",
      json_build_object('servicePointId', p.id, 'reference', p.reference, 'address', ${addressOf}, 'commune', c.name,
        'place', case when p.lon is null then null else json_build_object('lon', p.lon, 'lat', p.lat) end,
        'confidence', p.confidence) as point,
      case when u.id is null then null else json_build_object('customerId', u.id, 'name', u.name, 'mobile', u.mobile,
        'landline', u.landline, 'contactPreference', u.contact_preference, 'braille', u.braille,
        'smsStopped', u.sms_stopped, 'locale', u.locale) end as customer,
      case when w.caller_name is null and w.caller_phone is null then null
        else json_build_object('name', w.caller_name, 'phone', w.caller_phone) end as caller,
      coalesce((select json_agg(json_build_object('code', k.code, 'occasion', k.occasion, 'state', k.state,
          'startedAt', ${iso('k.started_at')}, 'stoppedAt', ${iso('k.stopped_at')}, 'dueAt', ${iso('k.due_at')},
          'amountCents', k.amount_cents, 'pauses', k.pauses) order by k.code, k.started_at)
        from clock k where k.work_order_id = w.id), '[]') as clocks,
      coalesce((select json_agg(json_build_object('number', m.number, 'state', m.state,
          'amountCents', m.amount_cents) order by m.number)
        from compensation m where m.work_order_id = w.id), '[]') as compensations,
      (select json_build_object('appointmentId', a.id, 'version', a.version, 'start', ${iso('a.window_start')},
          'end', ${iso('a.window_end')}, 'confirmBy', a.confirm_by, 'toldAt', ${iso('a.told_at')},
          'confirmedAt', ${iso('a.confirmed_at')})
        from appointment a where a.work_order_id = w.id and a.cancelled_at is null) as appointment,
      coalesce((select json_agg(json_build_object('visitId', v.id, 'state', v.state, 'pinned', v.pinned,
          'assignments', coalesce((select json_agg(json_build_object('technicianId', t.id, 'technicianName', t.name,
              'day', g.day, 'start', ${iso('lower(g.during)')}, 'end', ${iso('upper(g.during)')},
              'version', r.version) order by t.name)
            from visit_assignment g join technician t on t.id = g.technician_id
              join route r on r.technician_id = g.technician_id and r.day = g.day
            where g.visit_id = v.id), '[]')) order by v.id desc)
        from visit v where v.work_order_id = w.id), '[]') as visits,
      ${PHOTOS_OF_JOB} as photos,
      coalesce((select json_agg(json_build_object('factId', f.id, 'kind', f.kind,
          'happenedAt', ${iso('f.happened_at')}, 'recordedAt', ${iso('f.recorded_at')},
          'by', coalesce(n.name, f.author), 'source', f.source, 'payload', f.payload,
          'corrected', exists (select 1 from fact x where x.subject = f.subject and x.corrects = f.id))
          order by f.happened_at desc, f.recorded_at desc, f.id desc)
        from fact f left join "user" n on n.id = f.author
        where f.subject = w.id::text and f.subject_kind = 'workOrder'), '[]') as journal
    from work_order w
      join service_point p on p.id = w.service_point_id
      join commune c on c.insee = p.insee
      left join customer u on u.id = w.customer_id
    where w.id = ${id} and w.territory_id = ${territory}`);
  return rows[0] ?? null;
}
