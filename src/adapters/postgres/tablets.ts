import { and, eq, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { WorkOrderId } from '@/domain/ids';
import type { Tablets } from '@/use-cases/ports/tablets';
import type { Database } from './database';
import { command } from './schema/fact';
import { technician } from './schema/technician';

/** A tablet that asks every four seconds is written down every ten. */
const HEARD_EVERY_SECONDS = 10;

export function tabletsOn(database: Database): Tablets {
  return {
    async heard(technicianId, at) {
      const stale = or(
        isNull(technician.tabletSeenAt),
        lt(technician.tabletSeenAt, at.subtract({ seconds: HEARD_EVERY_SECONDS })),
      );
      const written = await database
        .update(technician)
        .set({ tabletSeenAt: at })
        .where(and(eq(technician.id, technicianId), stale))
        .returning({ id: technician.id });
      if (written.length === 0) return [];
      const { rows } = await database.execute<{ id: WorkOrderId }>(sql`
        select distinct k.work_order_id as id
        from technician t join clock k on k.territory_id = t.territory_id and k.state = 'awaitingTablet'
        where t.id = ${technicianId} and (
          exists (select 1 from visit_assignment a join visit v on v.id = a.visit_id
            where v.work_order_id = k.work_order_id and a.technician_id = t.id)
          or exists (select 1 from fact f where f.subject = k.work_order_id::text
            and f.kind in ('visitPlanned', 'visitDispatched') and f.payload->>'technicianId' = t.id::text))`);
      return rows.map(({ id }) => id);
    },
    async answered(author, ids) {
      if (ids.length === 0) return [];
      const rows = await database
        .select({ id: command.id })
        .from(command)
        .where(and(inArray(command.id, [...ids]), eq(command.author, author), isNotNull(command.result)));
      return rows.map(({ id }) => id);
    },
    async workOrderOf(visitId, technicianId) {
      const { rows } = await database.execute<{ id: WorkOrderId }>(sql`
        select v.work_order_id as id from visit v
        where v.id = ${visitId} and (
          exists (select 1 from visit_assignment a where a.visit_id = v.id and a.technician_id = ${technicianId})
          or exists (select 1 from fact f where f.subject = v.work_order_id::text and f.subject_kind = 'workOrder'
            and f.kind in ('visitPlanned', 'visitDispatched') and f.payload->>'visitId' = ${visitId}
            and f.payload->>'technicianId' = ${technicianId}))`);
      return rows[0]?.id ?? null;
    },
  };
}
