import { Temporal } from 'temporal-polyfill';
import type { ConfirmAppointment } from '@/domain/commands/confirm-appointment';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { record } from '../charter/record';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';

type Refused = RefusalOf<'appointmentChanged' | 'nothingToConfirm'>;

/** Notes that the customer said yes to a window. Saying it twice is as good as once; a window that is over, or moved, is not confirmed. */
export async function confirmAppointment(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact'>,
  actor: Actor,
  command: ConfirmAppointment,
): Promise<Result<{ readonly confirmedAt: string }, Refused> | Collision> {
  return ports.transact(actor, { id: command.id, kind: 'confirmAppointment' }, async (store) => {
    const now = ports.clock.now();
    const appointment = await store.appointments.find(command.appointmentId);
    if (!appointment) return refuse({ kind: 'nothingToConfirm' });
    const { id: appointmentId, version, workOrderId, confirmedAt, windowEnd } = appointment;
    if (version !== command.version) return refuse({ kind: 'appointmentChanged' });
    if (Temporal.Instant.compare(windowEnd, now) < 0) return refuse({ kind: 'nothingToConfirm' });
    if (confirmedAt) return ok({ confirmedAt: confirmedAt.toString() });
    await store.appointments.confirmed(appointmentId, now);
    await record(ports, store, workOrderId, [
      { kind: 'appointmentConfirmed', happenedAt: now, payload: { appointmentId, version } },
    ]);
    return ok({ confirmedAt: now.toString() });
  });
}
