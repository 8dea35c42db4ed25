import { factsOf } from '@/domain/fact/standing-facts';
import { chooseChannel } from '@/domain/messages/choose-channel';
import type { MessageStatus } from '@/domain/messages/message-status';
import type { StoredMessage } from '../ports/message-store';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import { askForCall } from './ask-for-call';
import { contactOf } from './contact-of';
import { writeLetter } from './write-letter';

/**
 * A text did not reach its customer: a letter where it arrives in time, otherwise a person telephones. Without a
 * provider it is always a person. Nobody is bothered for a reminder, for an appointment that has changed since, or with
 * what they know already.
 */
export async function tryOtherChannel(
  ports: Pick<Ports, 'clock' | 'newId'>,
  store: Store,
  message: StoredMessage,
  status: MessageStatus,
): Promise<void> {
  const { workOrderId, appointmentId, purpose } = message;
  if (!workOrderId || purpose === 'reminder' || purpose === 'answer') return;
  const order = await store.workOrders.find(workOrderId);
  if (!order) return;
  const appointment = appointmentId ? await store.appointments.find(appointmentId) : null;
  const isStillTrue = appointment?.version === message.appointmentVersion;
  if ((purpose === 'confirmation' || purpose === 'move') && (!isStillTrue || appointment.toldAt)) return;
  if (purpose === 'cancellation' && (await isOwnDoing(store, message))) return;
  if (appointment && isStillTrue && status !== 'notSent') {
    const contact = await contactOf(store, order);
    const without = { ...contact, mobile: null, landline: null };
    if (chooseChannel(without, appointment.windowStart, ports.clock.now()).ok)
      return writeLetter(ports, store, purpose, { order, appointment, locale: contact.locale });
  }
  await askForCall(ports, store, order, { purpose, appointmentId });
}

/** A customer who cancelled knows it. */
async function isOwnDoing(store: Store, { workOrderId, appointmentId }: StoredMessage): Promise<boolean> {
  const facts = workOrderId ? await store.facts.of(workOrderId) : [];
  return factsOf(facts, 'appointmentCancelled').some(
    ({ payload }) => payload.appointmentId === appointmentId && payload.by === 'customer',
  );
}
