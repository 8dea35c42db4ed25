import { sql } from 'drizzle-orm';
import type { ServicePointId, TerritoryId } from '@/domain/ids';
import { JOB_TYPE_CODES, jobType } from '@/domain/work-order/job-type';
import type { AlreadyReported, IntakeQuestions, PastRequest } from '@/use-cases/ports/intake-questions';
import type { Database } from '../database';
import { addressOf } from './address';
import { iso } from './iso';
import { worst } from './worst-state';

const URGENT = JOB_TYPE_CODES.filter((code) => jobType(code).family === 'urgent');
const NEARBY_METRES = 150;
const METRES_PER_DEGREE = 111_195;

/** A request `o` at the point `p` in the commune `c`. */
const REQUEST = sql`o.id as "workOrderId", o.reference, o.job_type as "jobType", o.state, ${addressOf} as address,
  ${iso('o.reported_at')} as "reportedAt", ${iso('o.due_at')} as "dueAt"`;

/** A window moved in time leaves cancelled clocks behind, which say nothing about the request while others stand. */
const TELLING_MOST = sql`k.state = 'cancelled', ${worst('k.state')}, k.due_at`;

export async function requestHistory(
  database: Database,
  territory: TerritoryId,
  { servicePointId, customerId }: Parameters<IntakeQuestions['history']>[1],
): Promise<PastRequest[]> {
  const { rows } = await database.execute<PastRequest & Record<string, unknown>>(sql`
    select ${REQUEST},
      (select k.state from clock k where k.work_order_id = o.id order by ${TELLING_MOST} limit 1) as promise,
      (select json_build_object('start', ${iso('a.window_start')}, 'end', ${iso('a.window_end')})
        from appointment a where a.work_order_id = o.id and a.cancelled_at is null) as "window"
    from work_order o
      join service_point p on p.id = o.service_point_id
      join commune c on c.insee = p.insee
    where o.territory_id = ${territory}
      and (o.service_point_id = ${servicePointId}::uuid or o.customer_id = ${customerId}::uuid)
    order by o.reported_at desc, o.reference desc limit 5`);
  return rows;
}

export async function alreadyReported(
  database: Database,
  territory: TerritoryId,
  at: ServicePointId,
  now: string,
): Promise<AlreadyReported[]> {
  const { rows } = await database.execute<AlreadyReported & Record<string, unknown>>(sql`
    with here as (select lon, lat from service_point where id = ${at} and territory_id = ${territory}),
    open as (
      select o.*, case when o.service_point_id = ${at} then 0 else ${METRES_PER_DEGREE} * sqrt(
          power((p.lon - here.lon) * cos(radians(here.lat)), 2) + power(p.lat - here.lat, 2)) end as metres
      from work_order o join service_point p on p.id = o.service_point_id cross join here
      where o.territory_id = ${territory} and o.state in ('toPlan', 'planned', 'dispatched', 'underWay')
        and (o.service_point_id = ${at} or (o.job_type in ${URGENT}
          and o.reported_at > ${now}::timestamptz - interval '24 hours')))
    select ${REQUEST}, o.description, o.service_point_id = ${at} as "isHere",
      round(o.metres)::int as "distanceMetres"
    from open o
      join service_point p on p.id = o.service_point_id
      join commune c on c.insee = p.insee
    where o.metres <= ${NEARBY_METRES}
    order by o.service_point_id = ${at} desc, o.metres, o.reported_at desc limit 5`);
  return rows;
}
