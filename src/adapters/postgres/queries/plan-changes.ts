import { type SQL, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { TerritoryId } from '@/domain/ids';
import type { DaySpan, MirrorAsked, PlanGround } from '@/use-cases/ports/plan-ground';
import type { Connection } from '../database';
import {
  crewOf,
  type HeldPlace,
  jobsAskedOrHeld,
  list,
  placesHeldIn,
  spanSql,
  techniciansIn,
  versionsIn,
  visitsIn,
  visitsOf,
} from './plan-ground-parts';

/**
 * A moment of the database: what was committed by then is in, but for one transaction that was still writing when it read. It means nothing on a
 * server started since, which may be another one.
 */
export type Moment = { readonly server: string; readonly snapshot: string; readonly unseen: string | null };

export type PlanChange = {
  readonly kind: 'job' | 'point' | 'technician' | 'route' | 'everything';
  readonly subject: string;
  readonly day: string | null;
};

export type Passing = {
  /** Their work orders are among `jobs`. */
  readonly holds: readonly HeldPlace[];
  /** Of the work orders asked about, and of the holds. */
  readonly jobs: PlanGround['jobs'];
  readonly server: string;
  readonly snapshot: string;
  /** The number of the transaction that asks; null as long as it has written nothing. */
  readonly writer: string | null;
  /** Whether it has written to the plan itself: what it reads then is nobody else's yet. */
  readonly hasOwn: boolean;
};

/** All of the days. */
export type WholeRead = Passing & Pick<PlanGround, 'technicians' | 'visits' | 'versions'>;

/** What has changed since a moment. `isComplete` is false when that moment is too long ago to tell. */
export type ChangesRead = Passing & { readonly isComplete: boolean; readonly changes: readonly PlanChange[] };

/** The same with what is there now instead: the technicians, the visits of the work orders, the versions that changed. */
export type ChangedRead = ChangesRead & Pick<PlanGround, 'technicians' | 'visits' | 'versions'>;

type Asked = { readonly span: DaySpan; readonly now: MirrorAsked['now']; readonly jobs: MirrorAsked['jobs'] };

/** So many changes are read one by one; more, and reading everything is no slower. */
const MOST_CHANGES = 400;

const READER = sql`pg_postmaster_start_time()::text as server, pg_current_snapshot()::text as snapshot, pg_current_xact_id_if_assigned()::text as writer`;
const HAS_OWN = (territory: TerritoryId) => sql`exists (select from plan_change c
  where c.territory_id = ${territory} and c.xid = pg_current_xact_id_if_assigned()) as "hasOwn"`;

export async function wholePlan(connection: Connection, territory: TerritoryId, asked: Asked): Promise<WholeRead> {
  const span = spanSql(asked.span);
  return onlyRow(
    connection,
    sql`with ${crewOf(territory, null)}
      select ${READER}, ${HAS_OWN(territory)}, ${techniciansIn(span)} as technicians, ${visitsIn(span)} as visits,
        ${versionsIn(span)} as versions, ${passing(territory, asked)}`,
  );
}

/** One small statement, mostly the only one. */
export async function planChanges(
  connection: Connection,
  territory: TerritoryId,
  since: Moment,
  asked: Asked,
): Promise<ChangesRead> {
  return onlyRow(
    connection,
    sql`with ${crewOf(territory, null)}, ${changesSince(territory, since)}
      select ${READER}, ${HAS_OWN(territory)}, ${told(since)}, ${passing(territory, asked)}`,
  );
}

/** Changes and what they led to, of one moment. */
export async function changedPlan(
  connection: Connection,
  territory: TerritoryId,
  since: Moment,
  asked: Asked,
): Promise<ChangedRead> {
  const span = spanSql(asked.span);
  const jobs = sql`select c.subject as id from change c where c.kind = 'job'
    union select w.id from change c join work_order w on w.service_point_id = c.subject where c.kind = 'point'`;
  const technicians = sql`t.id in (select c.subject from change c where c.kind = 'technician')`;
  const routes = sql`(r.technician_id, r.day) in (select c.subject, c.day from change c where c.kind = 'route')`;
  return onlyRow(
    connection,
    sql`with ${crewOf(territory, null)}, ${changesSince(territory, since)}
      select ${READER}, ${HAS_OWN(territory)}, ${told(since)}, ${techniciansIn(span, technicians)} as technicians,
        ${visitsOf(span, jobs)} as visits, ${versionsIn(span, routes)} as versions, ${passing(territory, asked)}`,
  );
}

/** What is never kept: holds end by themselves, and the jobs asked for are others each time. Each job is described once: that is what costs. */
function passing(territory: TerritoryId, { span, now, jobs }: Asked): SQL {
  const days = spanSql(span);
  return sql`${placesHeldIn(days, now)} as holds, ${jobsAskedOrHeld(territory, jobs, days, now)} as jobs`;
}

/** A transaction reads its own changes whatever its snapshot says of itself. */
function changesSince(territory: TerritoryId, { snapshot, unseen }: Moment): SQL {
  const then = sql`${snapshot}::pg_snapshot`;
  const own = sql`c.xid = pg_current_xact_id_if_assigned()`;
  const late = unseen === null ? sql`` : sql`or c.xid = ${unseen}::xid8`;
  return sql`change as materialized (
    select distinct c.kind, c.subject, c.day from plan_change c
    where c.territory_id = ${territory} and c.xid >= pg_snapshot_xmin(${then})
      and (not pg_visible_in_snapshot(c.xid, ${then}) or ${own} ${late})
    limit ${MOST_CHANGES + 1})`;
}

function told({ server, snapshot }: Moment): SQL {
  return sql`(select count(*) from change) <= ${MOST_CHANGES}
      and not exists (select from change c where c.kind = 'everything')
      and pg_postmaster_start_time()::text = ${server}
      and (select f.floor from plan_change_floor f) <= pg_snapshot_xmin(${snapshot}::pg_snapshot) as "isComplete",
    ${list(sql`select json_agg(json_build_object('kind', c.kind, 'subject', c.subject, 'day', c.day)) from change c`)} as changes`;
}

/** A copy not asked for between one and two of these reads everything once. */
const FORGETTING_SECONDS = 300;

/**
 * Lets the changes go that were listed when it was done last, unless that was less than five minutes ago: copies that have been asked since know them.
 * To be called every now and then, by anybody: the pace is the same for all.
 */
export async function forgetPlanChanges(connection: Connection, now: Temporal.Instant): Promise<void> {
  const at = sql`${now.toString()}::timestamptz`;
  // A clock that was set back does not stop it.
  const isTooSoon = sql`f.forgotten_at > ${at} - make_interval(secs => ${FORGETTING_SECONDS}) and f.forgotten_at <= ${at}`;
  await connection.execute(sql`
    with known as (select least(f.next, pg_snapshot_xmin(pg_current_snapshot())) as until from plan_change_floor f
        where not (${isTooSoon}) for update skip locked),
      gone as (delete from plan_change c using known where c.xid < known.until
        -- Of another server, whose plan was restored into this one.
        or c.xid >= pg_snapshot_xmax(pg_current_snapshot()))
    update plan_change_floor set floor = known.until, next = pg_snapshot_xmin(pg_current_snapshot()), forgotten_at = ${at} from known`);
}

async function onlyRow<Row>(connection: Connection, statement: SQL): Promise<Row> {
  const { rows } = await connection.execute(statement);
  const [row] = rows;
  if (!row) throw new Error('a statement without a row');
  return row as Row;
}
