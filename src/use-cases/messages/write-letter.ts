import type { MessageId } from '@/domain/ids';
import { letterText } from '@/domain/messages/letter-text';
import type { Purpose } from '@/domain/messages/sms-text';
import type { Locale } from '@/domain/messages/window-words';
import type { Appointment } from '../ports/appointment-store';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import type { WorkOrder } from '../ports/work-order-store';

/** Puts a letter into the print queue. */
export async function writeLetter(
  ports: Pick<Ports, 'clock' | 'newId'>,
  store: Store,
  purpose: Exclude<Purpose, 'reminder'>,
  { order, appointment, locale }: { order: WorkOrder; appointment: Appointment; locale: Locale },
): Promise<void> {
  const { windowStart, windowEnd } = appointment;
  await store.messages.add({
    ...aboutAppointment(order, appointment),
    id: ports.newId<MessageId>(),
    purpose,
    channel: 'letter',
    recipient: null,
    body: letterText(purpose, order, { start: windowStart, end: windowEnd }, locale),
    sendAfter: ports.clock.now(),
    expiresAt: purpose === 'absence' ? null : windowStart,
  });
}

/** Binds a message to one version of one appointment: it dies with it. */
export function aboutAppointment(order: WorkOrder, appointment: Appointment) {
  return {
    workOrderId: order.id,
    customerId: order.customerId,
    appointmentId: appointment.id,
    appointmentVersion: appointment.version,
  };
}
