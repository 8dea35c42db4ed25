import type { MarkTold } from '@/domain/commands/mark-told';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import { recordTold } from './record-told';

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
    await recordTold(ports, store, appointment, { channel: 'call', messageId: null });
    if (taskId) await store.tasks.close(taskId);
    return ok({ told: true as const });
  });
}
