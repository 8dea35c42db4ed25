import { and, eq, isNull } from 'drizzle-orm';
import type { Appointment, AppointmentStore } from '@/use-cases/ports/appointment-store';
import { appointment } from '../schema/appointment';
import type { Scope } from './scope';

export function appointmentStore({ tx, actor: { territoryId } }: Scope): AppointmentStore {
  const byId = (id: Appointment['id']) => and(eq(appointment.id, id), eq(appointment.territoryId, territoryId));
  const live = async (where: ReturnType<typeof and>) => {
    const [row] = await tx
      .select()
      .from(appointment)
      .where(and(where, isNull(appointment.cancelledAt)))
      .for('update');
    if (!row) return null;
    const { territoryId: _, cancelledAt: __, cancelledBy: ___, ...found } = row;
    return found;
  };
  return {
    liveOf: (workOrderId) =>
      live(and(eq(appointment.workOrderId, workOrderId), eq(appointment.territoryId, territoryId))),
    find: (id) => live(byId(id)),
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
