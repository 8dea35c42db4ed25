import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import type { WorkOrderId } from '@/domain/ids';
import type { Appointment, AppointmentStore } from '@/use-cases/ports/appointment-store';
import { appointment } from '../schema/appointment';
import { workOrder } from '../schema/work-order';
import { inChunks } from './in-chunks';
import type { Scope } from './scope';

export function appointmentStore({ tx, actor: { territoryId } }: Scope): AppointmentStore {
  const byId = (id: Appointment['id']) => and(eq(appointment.id, id), eq(appointment.territoryId, territoryId));
  const ofOrder = (id: Appointment['workOrderId']) =>
    and(eq(appointment.workOrderId, id), eq(appointment.territoryId, territoryId));
  const live = (where: SQL | undefined) =>
    tx
      .select()
      .from(appointment)
      .where(and(where, isNull(appointment.cancelledAt)));
  const locked = async (where: SQL | undefined) => {
    await tx
      .select({ id: workOrder.id })
      .from(workOrder)
      .where(inArray(workOrder.id, tx.select({ id: appointment.workOrderId }).from(appointment).where(where)))
      .for('update');
    const [row] = await live(where).for('update');
    return row ? found(row) : null;
  };
  return {
    liveOf: (workOrderId) => locked(ofOrder(workOrderId)),
    find: (id) => locked(byId(id)),
    async lookOf(workOrderId) {
      const [row] = await live(ofOrder(workOrderId));
      return row ? found(row) : null;
    },
    async promisedAmong(workOrderIds) {
      const promised: WorkOrderId[] = [];
      await inChunks(workOrderIds, async (chunk) => {
        const rows = await live(and(eq(appointment.territoryId, territoryId), inArray(appointment.workOrderId, chunk)));
        promised.push(...rows.map(({ workOrderId }) => workOrderId));
      });
      return promised;
    },
    async fix(fixed) {
      await tx.insert(appointment).values({ ...fixed, territoryId });
    },
    async move(id, to) {
      await tx
        .update(appointment)
        .set({ ...to, toldAt: null, confirmedAt: null })
        .where(byId(id));
    },
    async told(id, at) {
      await tx.update(appointment).set({ toldAt: at }).where(byId(id));
    },
    async confirmed(id, at) {
      await tx.update(appointment).set({ confirmedAt: at }).where(byId(id));
    },
    async cancel(id, at, by) {
      await tx.update(appointment).set({ cancelledAt: at, cancelledBy: by }).where(byId(id));
    },
  };
}

function found(row: typeof appointment.$inferSelect): Appointment {
  const { territoryId: _, cancelledAt: __, cancelledBy: ___, ...live } = row;
  return live;
}
