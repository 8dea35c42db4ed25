import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import type { VisitId } from '@/domain/ids';
import type { Assignment, Hold, RouteKey, RouteStore } from '@/use-cases/ports/route-store';
import { hold, route, visit, visitAssignment } from '../schema/route';
import { technician } from '../schema/technician';
import { workOrder } from '../schema/work-order';
import { inChunks } from './in-chunks';
import { overwrite } from './overwrite';
import type { Scope } from './scope';

export function routeStore({ tx, actor: { territoryId }, now: clockNow }: Scope): RouteStore {
  return {
    async lock(keys, now) {
      const named = new Map(keys.map((key) => [name(key), key]));
      const asked = [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, key]) => key);
      if (asked.length === 0) return [];
      const wanted = sql`(values ${sql.join(
        asked.map(({ technicianId, day }) => sql`(${technicianId}::uuid, ${day.toString()}::date)`),
        sql`, `,
      )}) as k (technician_id, day)`;
      // Everybody makes and locks in one order, so that nobody waits for somebody who waits for them.
      await tx.execute(sql`insert into ${route} (technician_id, day, territory_id)
        select t.id, k.day, t.territory_id from ${wanted} join ${technician} t on t.id = k.technician_id
        where t.territory_id = ${territoryId} order by t.id, k.day on conflict do nothing`);
      const { rows } = await tx.execute<{ technicianId: string; day: string; version: number }>(sql`
        select r.technician_id as "technicianId", r.day::text as day, r.version from ${route} r
        where r.territory_id = ${territoryId} and (r.technician_id, r.day) in (select k.technician_id, k.day from ${wanted})
        order by r.technician_id, r.day for update`);
      await tx.execute(sql`delete from ${hold} h using ${route} r, ${wanted}
        where r.technician_id = k.technician_id and r.day = k.day and r.territory_id = ${territoryId}
          and h.technician_id = k.technician_id and h.day = k.day and h.expires_at <= ${now.toString()}::timestamptz`);
      const versions = new Map(rows.map((row) => [`${row.technicianId} ${row.day}`, row.version]));
      return keys.map((key) => versions.get(name(key)) ?? 0);
    },
    async bump(keys) {
      const named = [...new Map(keys.map((one) => [name(one), one])).values()];
      await inChunks(named, (chunk) => {
        const bumped = sql.join(
          chunk.map(({ technicianId, day }) => sql`(${technicianId}::uuid, ${day.toString()}::date)`),
          sql`, `,
        );
        return tx
          .update(route)
          .set({ version: sql`${route.version} + 1` })
          .where(and(eq(route.territoryId, territoryId), sql`(${route.technicianId}, ${route.day}) in (${bumped})`));
      });
    },
    async visit(id) {
      const mine = and(eq(visit.id, id), eq(visit.territoryId, territoryId));
      await tx
        .select({ id: workOrder.id })
        .from(workOrder)
        .where(inArray(workOrder.id, tx.select({ id: visit.workOrderId }).from(visit).where(mine)))
        .for('update');
      const [row] = await tx.select().from(visit).where(mine);
      return row ? { id, workOrderId: row.workOrderId, state: row.state, pinned: row.pinned } : null;
    },
    async visitsOf(workOrderId) {
      const rows = await tx
        .select()
        .from(visit)
        .where(and(eq(visit.workOrderId, workOrderId), eq(visit.territoryId, territoryId)))
        .orderBy(visit.id);
      return rows.map(({ id, state, pinned }) => ({ id, workOrderId, state, pinned }));
    },
    async assignmentsOf(...visitIds) {
      const found: Assignment[] = [];
      await inChunks(visitIds, async (chunk) => {
        const rows = await tx.select().from(visitAssignment).where(inArray(visitAssignment.visitId, chunk));
        found.push(...rows.map(({ during, ...row }) => ({ ...row, ...during })));
      });
      return found;
    },
    async plannedDuring(technicianId, { start, end }) {
      return tx
        .selectDistinct({ workOrderId: visit.workOrderId, day: visitAssignment.day })
        .from(visitAssignment)
        .innerJoin(visit, eq(visit.id, visitAssignment.visitId))
        .where(
          and(
            eq(visit.territoryId, territoryId),
            eq(visitAssignment.technicianId, technicianId),
            eq(visitAssignment.blocks, true),
            inArray(visit.state, ['planned', 'dispatched', 'accepted']),
            sql`${visitAssignment.during} && tstzrange(${start.toString()}, ${end.toString()})`,
          ),
        );
    },
    async addVisit(...visits) {
      const added = { territoryId, revisedAt: clockNow() };
      await inChunks(visits, (chunk) => tx.insert(visit).values(chunk.map((one) => ({ ...one, ...added }))));
    },
    async changeVisit(id, change) {
      await tx
        .update(visit)
        .set(change)
        .where(and(eq(visit.id, id), eq(visit.territoryId, territoryId)));
    },
    async assign(...assignments) {
      const { day, during, blocks } = visitAssignment;
      const rows = assignments.map(({ start, end, ...one }) => ({ ...one, during: { start, end } }));
      await inChunks(rows, async (chunk) => {
        const changed = await tx
          .insert(visitAssignment)
          .values(chunk)
          .onConflictDoUpdate({
            target: [visitAssignment.visitId, visitAssignment.technicianId],
            set: overwrite(['day', 'during', 'blocks']),
            setWhere: sql`(${day}, ${during}, ${blocks}) is distinct from (excluded.day, excluded.during, excluded.blocks)`,
          })
          .returning({ visitId: visitAssignment.visitId });
        await revise(changed.map(({ visitId }) => visitId));
      });
    },
    async unassign(...gone) {
      const { visitId, technicianId } = visitAssignment;
      await inChunks(gone, async (chunk) => {
        const pairs = sql.join(
          chunk.map((one) => sql`(${one.visitId}::uuid, ${one.technicianId}::uuid)`),
          sql`, `,
        );
        const freed = await tx
          .delete(visitAssignment)
          .where(sql`(${visitId}, ${technicianId}) in (${pairs})`)
          .returning({ visitId });
        await revise(freed.map((one) => one.visitId));
      });
    },
    async hold({ start, end, ...held }) {
      await tx.insert(hold).values({ ...held, during: { start, end }, territoryId });
    },
    async holdsOf(workOrderId, now) {
      const rows = await tx
        .select()
        .from(hold)
        .where(and(eq(hold.workOrderId, workOrderId), eq(hold.territoryId, territoryId), gt(hold.expiresAt, now)))
        .orderBy(hold.windowStart);
      return rows.map(({ during, territoryId: _, ...row }): Hold => ({ ...row, ...during }));
    },
    async releaseHolds(workOrderId, author) {
      const ofAuthor = author ? eq(hold.author, author) : undefined;
      await tx.delete(hold).where(and(eq(hold.workOrderId, workOrderId), eq(hold.territoryId, territoryId), ofAuthor));
    },
  };

  /** What calendars count by. */
  async function revise(ids: VisitId[]): Promise<void> {
    if (ids.length === 0) return;
    const revision = sql`${visit.revision} + 1`;
    await tx.update(visit).set({ revision, revisedAt: clockNow() }).where(inArray(visit.id, ids));
  }
}

function name({ technicianId, day }: RouteKey): string {
  return `${technicianId} ${day}`;
}
