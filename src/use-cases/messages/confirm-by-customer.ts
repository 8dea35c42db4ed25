import { Temporal } from 'temporal-polyfill';
import { record } from '../charter/record';
import type { Appointment } from '../ports/appointment-store';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import { recordTold, type ToldBy } from './record-told';

/**
 * The customer says yes: by text, on their page, or to somebody on the telephone. Gives when they first did; null once the
 * window has begun. Whoever answers knows: commitment 29 is kept with it, even when the provider never sent a receipt. A
 * second yes changes nothing.
 */
export async function confirmByCustomer(
  ports: Pick<Ports, 'clock' | 'newId'>,
  store: Store,
  appointment: Appointment,
  by: ToldBy,
): Promise<Temporal.Instant | null> {
  const now = ports.clock.now();
  const { id: appointmentId, version, workOrderId, confirmedAt } = appointment;
  if (hasBegun(appointment, now)) return null;
  if (!confirmedAt) {
    await store.appointments.confirmed(appointmentId, now);
    const payload = { appointmentId, version };
    await record(ports, store, workOrderId, [{ kind: 'appointmentConfirmed', happenedAt: now, payload }]);
  }
  if (!appointment.toldAt) await recordTold(ports, store, appointment, by);
  return confirmedAt ?? now;
}

/** From here on nobody says yes: the technician may be at the door. */
export function hasBegun({ windowStart }: Pick<Appointment, 'windowStart'>, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, windowStart) >= 0;
}
