import { Temporal } from 'temporal-polyfill';
import { parisDay, parisInstant } from '@/domain/calendar/paris';
import type { ConfirmBy } from '@/domain/fact/fact';
import type { LinkId, MessageId, WorkOrderId } from '@/domain/ids';
import { canBeCalled, canBeTexted } from '@/domain/messages/choose-channel';
import { type Purpose, smsText } from '@/domain/messages/sms-text';
import type { Appointment } from '../ports/appointment-store';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import type { WorkOrder } from '../ports/work-order-store';
import { askForCall } from './ask-for-call';
import { type Contact, contactOf } from './contact-of';
import { aboutAppointment, writeLetter } from './write-letter';

export type Telling = {
  readonly workOrderId: WorkOrderId;
  readonly appointment: Appointment;
  readonly purpose: Purpose;
};

/** A link outlives its window by this, so that the page can still say what was promised and owed, and offer another day. */
const LINK_DAYS = 30;

/**
 * Tells the customer about one version of an appointment, by the means chosen when it was fixed, and gives the means
 * taken (null: a reminder for somebody who gets no texts). Whatever still waits about earlier versions is outdated,
 * and the reminder of the day before is arranged or forgotten. Call it after the appointment is stored, in the same
 * transaction. Nothing is sent here: the worker does.
 */
export async function tellCustomer(
  ports: Pick<Ports, 'clock' | 'newId'>,
  store: Store,
  telling: Telling,
): Promise<ConfirmBy | null> {
  const { appointment, purpose } = telling;
  const order = await store.workOrders.find(telling.workOrderId);
  if (!order) throw new Error(`no work order ${telling.workOrderId}`);
  const contact = await contactOf(store, order);
  const over = purpose === 'cancellation' || purpose === 'absence';
  await store.messages.outdate(appointment.id, over ? appointment.version + 1 : appointment.version);
  if (purpose !== 'reminder') {
    await store.tasks.closeOf(order.id, over ? ['callCustomer', 'warnLate'] : ['callCustomer', 'warnLate', 'rebook']);
    const remindAt = over || !canBeTexted(contact) ? null : reminderAt(appointment, ports.clock.now());
    await store.clocks.wake('reminder', appointment.id, remindAt);
  }
  const channel = channelFor(telling, contact);
  if (channel === 'sms') await text(ports, store, telling, order, contact);
  if (channel === 'letter' && purpose !== 'reminder')
    await writeLetter(ports, store, purpose, { order, appointment, locale: contact.locale });
  if (channel === 'call') await askForCall(ports, store, order, { purpose, appointmentId: appointment.id });
  return channel;
}

function channelFor({ purpose, appointment }: Telling, contact: Contact): ConfirmBy | null {
  if (purpose === 'confirmation' || purpose === 'move') {
    if (appointment.confirmBy !== 'sms' || contact.mobile) return appointment.confirmBy;
  }
  if (canBeTexted(contact)) return 'sms';
  if (purpose === 'reminder') return null;
  return canBeCalled(contact) ? 'call' : 'letter';
}

export function linkExpiry(windowEnd: Temporal.Instant): Temporal.Instant {
  return windowEnd.add({ hours: LINK_DAYS * 24 });
}

async function text(
  ports: Pick<Ports, 'clock' | 'newId'>,
  store: Store,
  { appointment, purpose }: Telling,
  order: WorkOrder,
  contact: Contact,
): Promise<void> {
  const { id, version, windowStart, windowEnd, confirmedAt } = appointment;
  const link = await store.messages.addLink({
    id: ports.newId<LinkId>(),
    appointmentId: id,
    appointmentVersion: version,
    expiresAt: linkExpiry(windowEnd),
  });
  await store.messages.add({
    ...aboutAppointment(order, appointment),
    id: ports.newId<MessageId>(),
    purpose,
    channel: 'sms',
    recipient: contact.mobile,
    body: smsText(purpose, { start: windowStart, end: windowEnd }, link, contact.locale, confirmedAt !== null),
    sendAfter: ports.clock.now(),
    expiresAt: purpose === 'absence' ? windowEnd.add({ hours: 72 }) : windowStart,
  });
}

/** Five in the afternoon of the day before, Paris; null once that is past: the confirmation itself is fresh enough. */
export function reminderAt(
  { windowStart }: Pick<Appointment, 'windowStart'>,
  now: Temporal.Instant,
): Temporal.Instant | null {
  const at = parisInstant(parisDay(windowStart).subtract({ days: 1 }), '17:00');
  return Temporal.Instant.compare(at, now) > 0 ? at : null;
}
