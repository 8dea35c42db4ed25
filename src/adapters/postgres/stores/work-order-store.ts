import { and, eq, sql } from 'drizzle-orm';
import type { WorkOrder, WorkOrderStore } from '@/use-cases/ports/work-order-store';
import { referenceCounter, workOrder } from '../schema/work-order';
import type { Scope } from './scope';

export function workOrderStore({ tx, actor: { territoryId } }: Scope): WorkOrderStore {
  const byId = (id: WorkOrder['id']) => and(eq(workOrder.id, id), eq(workOrder.territoryId, territoryId));
  return {
    async find(id) {
      const [row] = await tx.select().from(workOrder).where(byId(id)).for('update');
      return row ? withoutRowNumbers(row) : null;
    },
    async look(id) {
      const [row] = await tx.select().from(workOrder).where(byId(id));
      return row ? withoutRowNumbers(row) : null;
    },
    async open(order) {
      await tx.insert(workOrder).values({ ...order, territoryId });
    },
    async change(id, change) {
      await tx
        .update(workOrder)
        .set({ ...change, version: sql`${workOrder.version} + 1` })
        .where(byId(id));
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
