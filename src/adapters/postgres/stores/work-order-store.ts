import { and, eq, sql } from 'drizzle-orm';
import type { WorkOrderStore } from '@/use-cases/ports/work-order-store';
import { referenceCounter, workOrder } from '../schema/work-order';
import type { Scope } from './scope';

export function workOrderStore({ tx, actor: { territoryId } }: Scope): WorkOrderStore {
  return {
    async find(id) {
      const [row] = await tx
        .select()
        .from(workOrder)
        .where(and(eq(workOrder.id, id), eq(workOrder.territoryId, territoryId)))
        .for('update');
      if (!row) return null;
      const { territoryId: _, version: __, ...order } = row;
      return order;
    },
    async open(order) {
      await tx.insert(workOrder).values({ ...order, territoryId });
    },
    async change(id, change) {
      await tx
        .update(workOrder)
        .set({ ...change, version: sql`${workOrder.version} + 1` })
        .where(and(eq(workOrder.id, id), eq(workOrder.territoryId, territoryId)));
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
