import type { ConfirmAppointment } from '@/domain/commands/confirm-appointment';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { confirmByCustomer } from '../messages/confirm-by-customer';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';

type Refused = RefusalOf<'appointmentChanged' | 'nothingToConfirm'>;

/**
 * Notes that the customer said yes to a window, on their page or to the desk on the telephone. Saying it twice is as good
 * as once; a window that has begun, or moved, is not confirmed.
 */
export async function confirmAppointment(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact'>,
  actor: Actor,
  command: ConfirmAppointment,
): Promise<Result<{ readonly confirmedAt: string }, Refused> | Collision> {
  return ports.transact(actor, { id: command.id, kind: 'confirmAppointment' }, async (store) => {
    const appointment = await store.appointments.find(command.appointmentId);
    if (!appointment) return refuse({ kind: 'nothingToConfirm' });
    if (appointment.version !== command.version) return refuse({ kind: 'appointmentChanged' });
    const channel = actor.source === 'customerLink' ? 'page' : 'call';
    const confirmedAt = await confirmByCustomer(ports, store, appointment, { channel, messageId: null });
    return confirmedAt ? ok({ confirmedAt: confirmedAt.toString() }) : refuse({ kind: 'nothingToConfirm' });
  });
}
