import type { Purpose } from '@/domain/messages/sms-text';
import { confirmByCustomer } from '../messages/confirm-by-customer';
import { tellCustomer } from '../messages/tell-customer';
import type { Actor } from '../ports/actor';
import type { Appointment } from '../ports/appointment-store';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import { type ConfirmationGoing, confirmationGoing } from './confirmation-going';

/**
 * Tells the customer of a window just fixed, and gives what becomes of it. Who chose it on their own page is told in
 * writing too, but is asked for no yes: the choice was one.
 */
export async function tellFixed(
  ports: Pick<Ports, 'clock' | 'newId' | 'sms'>,
  store: Store,
  { source }: Actor,
  appointment: Appointment,
  purpose: Extract<Purpose, 'confirmation' | 'move'>,
): Promise<ConfirmationGoing> {
  const { workOrderId, confirmBy } = appointment;
  const isOwnChoice = source === 'customerLink';
  const confirmedAt = isOwnChoice ? ports.clock.now() : null;
  const channel = await tellCustomer(ports, store, {
    workOrderId,
    appointment: { ...appointment, confirmedAt },
    purpose,
  });
  if (isOwnChoice) await confirmByCustomer(ports, store, appointment, { channel: 'page', messageId: null });
  return confirmationGoing(ports, channel ?? confirmBy);
}
