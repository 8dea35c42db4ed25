import { Temporal } from 'temporal-polyfill';
import type { MessageId } from '@/domain/ids';
import { record } from '../charter/record';
import type { Appointment } from '../ports/appointment-store';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';

/**
 * The customer says yes. False once the window has begun. Whoever answers has read: commitment 29 is kept with it,
 * even when the provider never sent a receipt. A second yes changes nothing.
 */
export async function confirmByCustomer(
  ports: Pick<Ports, 'clock' | 'newId'>,
  store: Store,
  appointment: Appointment,
  messageId: MessageId | null,
): Promise<boolean> {
  const now = ports.clock.now();
  const { id: appointmentId, version, workOrderId, windowStart, confirmedAt, toldAt } = appointment;
  if (Temporal.Instant.compare(now, windowStart) >= 0) return false;
  if (confirmedAt) return true;
  const about = { appointmentId, version };
  await store.appointments.confirmed(appointmentId, now);
  if (!toldAt) await store.appointments.told(appointmentId, now);
  await record(ports, store, workOrderId, [
    { kind: 'appointmentConfirmed', happenedAt: now, payload: about },
    ...(toldAt
      ? []
      : [
          {
            kind: 'confirmationDelivered' as const,
            happenedAt: now,
            payload: { ...about, channel: 'sms' as const, messageId },
          },
        ]),
  ]);
  return true;
}
