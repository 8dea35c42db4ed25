import { Temporal } from 'temporal-polyfill';
import type { MessageId } from '@/domain/ids';
import { record } from '../charter/record';
import type { Appointment } from '../ports/appointment-store';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';

/**
 * The customer says yes by text. False once the window has begun. A second yes changes nothing.
 */
export async function confirmByCustomer(
  ports: Pick<Ports, 'clock' | 'newId'>,
  store: Store,
  appointment: Appointment,
  messageId: MessageId | null,
): Promise<boolean> {
  const now = ports.clock.now();
  const { id: appointmentId, version, workOrderId, windowStart, confirmedAt } = appointment;
  if (Temporal.Instant.compare(now, windowStart) >= 0) return false;
  if (!confirmedAt) {
    await store.appointments.confirmed(appointmentId, now);
    const payload = { appointmentId, version };
    await record(ports, store, workOrderId, [{ kind: 'appointmentConfirmed', happenedAt: now, payload }]);
  }
  await provedByAnswer(ports, store, appointment, messageId);
  return true;
}

/** Whoever answers has read: commitment 29 is kept with it, even when the provider never sent a receipt. */
export async function provedByAnswer(
  ports: Pick<Ports, 'clock' | 'newId'>,
  store: Store,
  { id: appointmentId, version, workOrderId, toldAt }: Appointment,
  messageId: MessageId | null,
): Promise<void> {
  if (toldAt) return;
  const now = ports.clock.now();
  await store.appointments.told(appointmentId, now);
  const payload = { appointmentId, version, channel: 'sms' as const, messageId };
  await record(ports, store, workOrderId, [{ kind: 'confirmationDelivered', happenedAt: now, payload }]);
}
