import type { MarkTold } from '@/domain/commands/mark-told';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { record } from '../charter/record';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';

/** Commitment 29 kept by a person on the telephone, for the version of the appointment they read aloud. */
export async function markTold(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact'>,
  actor: Actor,
  command: MarkTold,
): Promise<Result<{ readonly told: true }, RefusalOf<'unknownWorkOrder' | 'appointmentChanged'>> | Collision> {
  return ports.transact(actor, { id: command.id, kind: 'markTold' }, async (store) => {
    const { workOrderId, appointmentId, version, taskId } = command;
    if (!(await store.workOrders.find(workOrderId))) return refuse({ kind: 'unknownWorkOrder' });
    const appointment = await store.appointments.liveOf(workOrderId);
    if (appointment?.id !== appointmentId || appointment.version !== version)
      return refuse({ kind: 'appointmentChanged' });
    const now = ports.clock.now();
    if (!appointment.toldAt) await store.appointments.told(appointmentId, now);
    const payload = { appointmentId, version, channel: 'call' as const, messageId: null };
    await record(ports, store, workOrderId, [{ kind: 'confirmationDelivered', happenedAt: now, payload }]);
    if (taskId) await store.tasks.close(taskId);
    return ok({ told: true as const });
  });
}
