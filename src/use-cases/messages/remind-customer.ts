import type { AppointmentId } from '@/domain/ids';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import { tellCustomer } from './tell-customer';

/**
 * The reminder of the day before, for the appointment as it stands. One that is too late (a worker was down) is written
 * all the same and never sent: the Messages screen lists it.
 */
export async function remindCustomer(
  ports: Pick<Ports, 'clock' | 'newId' | 'transactAlone'>,
  actor: Actor,
  appointmentId: AppointmentId,
): Promise<void> {
  await ports.transactAlone(actor, async (store) => {
    await store.clocks.wake('reminder', appointmentId, null);
    const appointment = await store.appointments.find(appointmentId);
    if (!appointment) return;
    await tellCustomer(ports, store, { workOrderId: appointment.workOrderId, appointment, purpose: 'reminder' });
  });
}
