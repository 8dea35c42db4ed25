import { createHmac, timingSafeEqual } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { FeedOwner, Feeds, FeedVisit } from '@/use-cases/ports/feeds';
import { instantFrom } from './columns';
import type { Database } from './database';
import { technician } from './schema/technician';

type Settings = { readonly linkSecret: string; readonly publicUrl: string };

/** A cancelled visit may have been planned this long before. */
const PLANNED_DAYS_AHEAD = 120;

/**
 * The secret is 192 bits of an HMAC of technician and feed version, so it is kept nowhere. To find its owner every
 * active technician's secret is made and compared in constant time: a few microseconds each.
 */
export function feedsOn(database: Database, { linkSecret, publicUrl }: Settings): Feeds {
  const secretOf = (id: string, version: number) =>
    createHmac('sha256', linkSecret).update(`feed ${id} ${version}`).digest().subarray(0, 24).toString('base64url');

  return {
    async addressOf(id) {
      const [row] = await database.select().from(technician).where(eq(technician.id, id));
      if (!row) throw new Error(`no technician ${id}`);
      return `${publicUrl.replace(/\/$/, '')}/feeds/ical/${secretOf(id, row.feedVersion)}`;
    },
    async ownerOf(secret) {
      const { id, name, territoryId, feedVersion } = technician;
      const rows = await database
        .select({ id, name, territoryId, feedVersion })
        .from(technician)
        .where(eq(technician.active, true));
      const asked = Buffer.from(secret);
      let owner: FeedOwner | null = null;
      for (const { feedVersion: version, ...row } of rows) {
        const known = Buffer.from(secretOf(row.id, version));
        if (known.length === asked.length && timingSafeEqual(known, asked)) owner = row;
      }
      return owner;
    },
    async visitsOf(owner, since) {
      const { rows } = await database.execute<FeedRow>(visits(owner, since));
      return rows.map(({ start, end, changedAt, ...row }) => {
        return { ...row, start: instantFrom(start), end: instantFrom(end), changedAt: instantFrom(changedAt) };
      });
    },
  };
}

type FeedRow = Omit<FeedVisit, 'start' | 'end' | 'changedAt'> & Record<'start' | 'end' | 'changedAt', string>;

/** What stands on the routes, and what the journal says was once planned for this technician and no longer is. */
function visits({ id, territoryId }: FeedOwner, since: Temporal.Instant) {
  const plannedSince = since.subtract({ hours: PLANNED_DAYS_AHEAD * 24 });
  return sql`
    with mine as (
      select v.id as visit_id, v.work_order_id, lower(a.during) as starts, upper(a.during) as ends,
        v.state = 'cancelled' as cancelled
      from visit_assignment a join visit v on v.id = a.visit_id
      where a.technician_id = ${id} and upper(a.during) > ${since.toString()}
      union all
      select * from (
        select distinct on (f.payload->>'visitId') (f.payload->>'visitId')::uuid, f.subject::uuid,
          (f.payload->>'start')::timestamptz as starts, (f.payload->>'end')::timestamptz as ends, true
        from fact f
        where f.territory_id = ${territoryId} and f.recorded_at > ${plannedSince.toString()}
          and f.kind = 'visitPlanned' and f.payload->>'technicianId' = ${id}
          and not exists (select 1 from visit_assignment a
            where a.technician_id = ${id} and a.visit_id = (f.payload->>'visitId')::uuid)
        order by f.payload->>'visitId', f.recorded_at desc, f.id desc) gone
      where gone.ends > ${since.toString()})
    select m.visit_id as "visitId", w.reference, w.job_type as "jobType", m.cancelled,
      m.starts as start, m.ends as "end",
      trim(p.house_number || ' ' || p.street) || ', ' || p.postcode || ' ' || c.name as address,
      v.revision as sequence, v.revised_at as "changedAt"
    from mine m
      join visit v on v.id = m.visit_id
      join work_order w on w.id = m.work_order_id
      join service_point p on p.id = w.service_point_id
      join commune c on c.insee = p.insee
    order by m.starts, m.visit_id`;
}
