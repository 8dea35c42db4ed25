import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { WorkOrder, WorkOrderStore } from '@/use-cases/ports/work-order-store';
import { referenceCounter, workOrder } from '../schema/work-order';
import { inChunks } from './in-chunks';
import type { Scope } from './scope';

export function workOrderStore({ tx, actor: { territoryId } }: Scope): WorkOrderStore {
  const byId = (id: WorkOrder['id']) => and(eq(workOrder.id, id), eq(workOrder.territoryId, territoryId));
  const among = (ids: WorkOrder['id'][]) => and(inArray(workOrder.id, ids), eq(workOrder.territoryId, territoryId));
  return {
    async find(id) {
      const [row] = await tx.select().from(workOrder).where(byId(id)).for('update');
      return row ? withoutRowNumbers(row) : null;
    },
    async look(id) {
      const [row] = await tx.select().from(workOrder).where(byId(id));
      return row ? withoutRowNumbers(row) : null;
    },
    async findAll(ids) {
      const found: WorkOrder[] = [];
      // Chunk by chunk of one order: nobody waits for somebody who waits for them.
      await inChunks([...new Set(ids)].sort(), async (chunk) => {
        const rows = await tx.select().from(workOrder).where(among(chunk)).orderBy(asc(workOrder.id)).for('update');
        found.push(...rows.map(withoutRowNumbers));
      });
      return found;
    },
    async lock(ids) {
      await inChunks([...new Set(ids)].sort(), (chunk) =>
        tx.select({ id: workOrder.id }).from(workOrder).where(among(chunk)).orderBy(asc(workOrder.id)).for('update'),
      );
    },
    async open(order) {
      await tx.insert(workOrder).values({ ...order, territoryId });
    },
    async change(id, change) {
      const version = sql`${workOrder.version} + 1`;
      await inChunks([id].flat(), (chunk) =>
        tx
          .update(workOrder)
          .set({ ...change, version })
          .where(among(chunk)),
      );
    },
    async changeDues(dueAt) {
      await inChunks([...dueAt], async (chunk) => {
        const rows = chunk.map(([id, at]) => sql`(${id}::uuid, ${at?.toString() ?? null}::timestamptz)`);
        await tx.execute(sql`update ${workOrder} set due_at = due.at, version = version + 1
          from (values ${sql.join(rows, sql`, `)}) due (id, at)
          where work_order.id = due.id and work_order.territory_id = ${territoryId}`);
      });
    },
    async nextReference() {
      const [row] = await tx
        .update(referenceCounter)
        .set({ last: sql`${referenceCounter.last} + 1` })
        .where(eq(referenceCounter.territoryId, territoryId))
        .returning();
      if (!row) throw new Error(`territory ${territoryId} has no reference counter`);
      return `${row.prefix}-${row.last}`;
    },
  };
}

function withoutRowNumbers({ territoryId: _, version: __, ...order }: typeof workOrder.$inferSelect): WorkOrder {
  return order;
}
