import { type SQL, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { startOfDay } from '@/domain/calendar/paris';
import type { TechnicianId, TerritoryId, WorkOrderId } from '@/domain/ids';
import { isAtOnce } from '@/domain/work-order/is-at-once';
import { JOB_TYPE_CODES, jobType } from '@/domain/work-order/job-type';
import type { GroundAsked, GroundHold } from '@/use-cases/ports/plan-ground';
import { addressOf } from './address';

/** Job types nobody must be at home for: these are planned without asking anybody. */
const WITHOUT_CUSTOMER = JOB_TYPE_CODES.filter((code) => {
  return !jobType(code).needsCustomer && !isAtOnce(code);
});

/** Work that waits for no pin: until it has one, it stands at the middle of its commune, and in the plan. */
const AT_ONCE = JOB_TYPE_CODES.filter(isAtOnce);

const seconds = (instant: SQL) => sql`floor(extract(epoch from ${instant}))::bigint`;
export const list = (rows: SQL) => sql`coalesce((${rows}), '[]')`;

/** A work order as planning sees it; `w` and its point `p` and commune `c` are in scope. */
const JOB = sql`json_build_object(
  'workOrderId', w.id, 'reference', w.reference, 'jobType', w.job_type, 'durationMinutes', w.duration_minutes,
  'reportedEpochSecond', ${seconds(sql`w.reported_at`)}, 'address', ${addressOf}, 'confidence', p.confidence,
  'place', case when p.lon is not null then json_build_object('lon', p.lon, 'lat', p.lat)
    when w.job_type in ${AT_ONCE} then json_build_object('lon', c.lon, 'lat', c.lat) end,
  'window', (select json_build_object('startEpochSecond', ${seconds(sql`a.window_start`)},
      'endEpochSecond', ${seconds(sql`a.window_end`)})
    from appointment a where a.work_order_id = w.id and a.cancelled_at is null),
  'dues', ${list(sql`select json_agg(json_build_object('code', k.code, 'dueEpochSecond', ${seconds(sql`k.due_at`)},
      'amountCents', k.amount_cents) order by k.due_at, k.code)
    from clock k where k.work_order_id = w.id and k.occasion = 'case' and k.code <> '26a'
      and k.state in ('running', 'paused')`)})`;

const JOB_TABLES = sql`work_order w join service_point p on p.id = w.service_point_id join commune c on c.insee = p.insee`;

/** Days as the statements below want them. */
export function spanSql({ from, to }: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }) {
  const start = sql`${startOfDay(from).toString()}::timestamptz`;
  const end = sql`${startOfDay(to.add({ days: 1 })).toString()}::timestamptz`;
  const days = sql`between ${from.toString()}::date and ${to.toString()}::date`;
  return { start, end, days };
}

export type SpanSql = ReturnType<typeof spanSql>;

/** `crew`: everybody of a territory who can be planned, or those of these ids. */
export function crewOf(territory: TerritoryId, technicianIds: readonly TechnicianId[] | null): SQL {
  const among = technicianIds ? sql`and t.id in ${orNone(technicianIds)}` : sql``;
  return sql`crew as materialized (
    select * from technician t where t.territory_id = ${territory} and t.active ${among})`;
}

/** Everybody of `crew`, with weekly shifts, skills, absences and duties. */
export function techniciansIn({ start, end }: SpanSql, which = sql`true`): SQL {
  return list(sql`select json_agg(json_build_object('id', t.id, 'name', t.name,
          'start', json_build_object('lon', t.start_lon, 'lat', t.start_lat),
          'end', json_build_object('lon', t.end_lon, 'lat', t.end_lat),
          ${WEEK_AND_SKILLS}, 'absences', ${spansOf(sql`absence`, start, end)},
          'duties', ${spansOf(sql`on_call_duty`, start, end)}) order by t.name, t.id) from crew t where ${which}`);
}

/** Everybody of the territory who can be planned but is not of these ids. */
export function colleaguesIn(territory: TerritoryId, ids: readonly TechnicianId[], { start, end }: SpanSql): SQL {
  return list(sql`select json_agg(json_build_object('id', t.id, ${WEEK_AND_SKILLS},
          'duties', ${spansOf(sql`on_call_duty`, start, end)}) order by t.name, t.id)
        from technician t where t.territory_id = ${territory} and t.active and t.id not in ${orNone(ids)}`);
}

const WEEK_AND_SKILLS = sql`
  'shifts', ${list(sql`select json_agg(json_build_object('weekday', s.weekday, 'startsAt', s.starts_at,
    'endsAt', s.ends_at) order by s.weekday, s.starts_at) from shift s where s.technician_id = t.id`)},
  'skills', ${list(sql`select json_agg(json_build_object('skill', h.skill, 'validUntil', h.valid_until)
    order by h.skill) from held_skill h where h.technician_id = t.id`)}`;

/** `t` is in scope. Spans that touch the days asked. */
function spansOf(table: SQL, start: SQL, end: SQL): SQL {
  return list(sql`select json_agg(json_build_object('startEpochSecond', ${seconds(sql`s.starts_at`)},
      'endEpochSecond', ${seconds(sql`s.ends_at`)}) order by s.starts_at)
    from ${table} s where s.technician_id = t.id and s.ends_at > ${start} and s.starts_at < ${end}`);
}

/** Visits of the days with what has really happened, in the order of their times. */
export function visitsIn({ start, end, days }: SpanSql): SQL {
  return visitRows(sql`(select v.id, v.state, v.pinned, v.work_order_id, min(lower(g.during)) as starts, ${ASSIGNED} as assignments
    from visit_assignment g join crew t on t.id = g.technician_id join visit v on v.id = g.visit_id
    where g.blocks and (g.day ${days} or g.during && tstzrange(${start}, ${end}))
    group by v.id) v`);
}

/** The same of some work orders only; `jobs` selects their ids as `id`. */
export function visitsOf({ start, end, days }: SpanSql, jobs: SQL): SQL {
  return visitRows(sql`(select v.id, v.state, v.pinned, v.work_order_id, a.starts, a.assignments
    from (${jobs}) j join visit v on v.work_order_id = j.id
    cross join lateral (select min(lower(g.during)) as starts, ${ASSIGNED} as assignments
      from visit_assignment g join crew t on t.id = g.technician_id
      where g.visit_id = v.id and g.blocks and (g.day ${days} or g.during && tstzrange(${start}, ${end}))) a
    where a.starts is not null) v`);
}

const ASSIGNED = sql`json_agg(json_build_object('technicianId', g.technician_id, 'day', g.day,
  'startEpochSecond', ${seconds(sql`lower(g.during)`)},
  'endEpochSecond', ${seconds(sql`upper(g.during)`)}) order by g.technician_id)`;

function visitRows(visits: SQL): SQL {
  return list(sql`select json_agg(json_build_object('id', v.id, 'state', v.state, 'pinned', v.pinned, 'job', ${JOB},
      'assignments', v.assignments, 'departedEpochSecond', ${seconds(sql`f.departed`)},
      'arrivedEpochSecond', ${seconds(sql`f.arrived`)}, 'finishedEpochSecond', ${seconds(sql`f.finished`)})
      order by v.starts, v.id)
    from ${visits}
    join ${JOB_TABLES} on w.id = v.work_order_id
    left join lateral (select
        max(f.happened_at) filter (where f.kind = 'travelStarted') as departed,
        min(f.happened_at) filter (where f.kind = 'arrived') as arrived,
        max(f.happened_at) filter (where f.kind in ('finished', 'customerAbsent')) as finished
      from fact f left join fact r on r.subject = f.subject and r.corrects = f.id
      where f.subject = w.id::text and f.payload ->> 'visitId' = v.id::text and r.id is null
    ) f on v.state in ('travelling', 'onSite', 'safe', 'done')`);
}

const HELD = sql`'id', h.id, 'technicianId', h.technician_id, 'day', h.day,
  'startEpochSecond', ${seconds(sql`lower(h.during)`)}, 'endEpochSecond', ${seconds(sql`upper(h.during)`)},
  'window', json_build_object('startEpochSecond', ${seconds(sql`h.window_start`)},
    'endEpochSecond', ${seconds(sql`h.window_end`)})`;

const isHeld = ({ days }: SpanSql, now: Temporal.Instant) =>
  sql`h.day ${days} and h.expires_at > ${now.toString()}::timestamptz`;

/** Places kept for callers on those days, not expired at `now`. */
export function holdsIn(span: SpanSql, now: Temporal.Instant): SQL {
  return list(sql`select json_agg(json_build_object(${HELD}, 'job', ${JOB}) order by lower(h.during), h.id)
    from hold h join crew t on t.id = h.technician_id join ${JOB_TABLES} on w.id = h.work_order_id
    where ${isHeld(span, now)}`);
}

/** A place kept, its job told by its id. */
export type HeldPlace = Omit<GroundHold, 'job'> & { readonly workOrderId: WorkOrderId };

export function placesHeldIn(span: SpanSql, now: Temporal.Instant): SQL {
  return list(sql`select json_agg(json_build_object(${HELD}, 'workOrderId', h.work_order_id)
      order by lower(h.during), h.id)
    from hold h join crew t on t.id = h.technician_id where ${isHeld(span, now)}`);
}

export function jobsAsked(territory: TerritoryId, jobs: GroundAsked['jobs']): SQL {
  if (jobs === 'unassigned') {
    return jobsWhere(
      territory,
      sql`w.state = 'toPlan' and w.job_type in ${WITHOUT_CUSTOMER}
          and not exists (select 1 from appointment a where a.work_order_id = w.id and a.cancelled_at is null)`,
    );
  }
  const isWaiting = 'waiting' in jobs;
  const named = sql`w.id in ${orNone(isWaiting ? jobs.waiting : jobs)}`;
  return jobsWhere(territory, isWaiting ? sql`${named} and w.state = 'toPlan'` : named);
}

/** The work orders asked about and those of the places held. An array, because `or` would read them all. */
export function jobsAskedOrHeld(
  territory: TerritoryId,
  jobs: readonly WorkOrderId[],
  span: SpanSql,
  now: Temporal.Instant,
): SQL {
  const ids = sql.join(
    jobs.map((id) => sql`select ${id}::uuid union`),
    sql` `,
  );
  return jobsWhere(
    territory,
    sql`w.id = any(array(${ids} select h.work_order_id from hold h join crew t on t.id = h.technician_id
      where ${isHeld(span, now)}))`,
  );
}

function jobsWhere(territory: TerritoryId, which: SQL): SQL {
  return list(sql`select json_agg(${JOB} order by w.due_at, w.reference) from ${JOB_TABLES}
    where w.territory_id = ${territory} and ${which}`);
}

export function versionsIn({ days }: SpanSql, which = sql`true`): SQL {
  return list(sql`select json_agg(json_build_object('technicianId', r.technician_id, 'day', r.day,
      'version', r.version) order by r.technician_id, r.day) from route r join crew t on t.id = r.technician_id
    where r.day ${days} and ${which}`);
}

/** `in ()` is no SQL: nobody has the nil id. */
function orNone(ids: readonly string[]): readonly string[] {
  return ids.length > 0 ? ids : ['00000000-0000-0000-0000-000000000000'];
}
