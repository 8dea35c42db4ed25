import type { AppointmentId } from '@/domain/ids';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import { reminderAt, tellCustomer } from './tell-customer';

/**
 * The reminder of the day before, for the appointment as it stands, written once: by whoever takes its timer away. None
 * for work that is over; one moved since is reminded in its own time. One that is too late (a worker was down) is
 * written all the same and never sent: the Messages screen lists it.
 */
export async function remindCustomer(
  ports: Pick<Ports, 'clock' | 'newId' | 'transactAlone'>,
  actor: Actor,
  appointmentId: AppointmentId,
): Promise<void> {
  // By itself, since a work order is locked before its appointment.
  const seen = await ports.transactAlone(actor, (store) => store.appointments.find(appointmentId));
  await ports.transactAlone(actor, async (store) => {
    const order = seen && (await store.workOrders.find(seen.workOrderId));
    const isOurs = await store.clocks.wake('reminder', appointmentId, null);
    if (!isOurs || !order || order.state === 'done' || order.state === 'cancelled') return;
    const appointment = await store.appointments.find(appointmentId);
    if (!appointment) return;
    const later = reminderAt(appointment, ports.clock.now());
    if (later) await store.clocks.wake('reminder', appointmentId, later);
    else await tellCustomer(ports, store, { workOrderId: order.id, appointment, purpose: 'reminder' });
  });
}
