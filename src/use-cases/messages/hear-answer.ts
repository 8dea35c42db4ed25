import type { TaskId } from '@/domain/ids';
import { understandAnswer } from '@/domain/messages/understand-answer';
import type { Actor } from '../ports/actor';
import type { ReceivedMessage } from '../ports/message-store';
import type { Ports } from '../ports/ports';
import type { SmsSender } from '../ports/sms-senders';
import type { Store } from '../ports/store';
import type { WorkOrder } from '../ports/work-order-store';
import { confirmByCustomer } from './confirm-by-customer';

export type Answer = { readonly providerId: string; readonly from: string; readonly body: string };

/**
 * A customer wrote back. OUI confirms the appointment the last text spoke of, NON asks a person to find another one,
 * STOP ends all texts to their number and START lets them in again; everything else, and everybody unknown, is read by a person.
 * The same text again changes nothing.
 */
export async function hearAnswer(
  ports: Pick<Ports, 'clock' | 'newId' | 'log' | 'smsSenders' | 'transactAlone'>,
  answer: Answer,
): Promise<void> {
  const [providerId, from, body] = [answer.providerId, answer.from, answer.body].map(printable) as [
    string,
    string,
    string,
  ];
  const sender = await ports.smsSenders.senderOf(from);
  if (!sender) return ports.log.warn({}, 'a text came in and there is no territory to read it');
  const { territoryId, customerId, workOrderId, appointmentId } = sender;
  const understoodAs = understandAnswer(body);
  const actor: Actor = {
    author: 'customer',
    name: '',
    role: 'customer',
    territoryId,
    technicianId: null,
    source: 'sms',
  };
  await ports.transactAlone(actor, async (store) => {
    // First of all: what is received names the appointment, and so holds it too.
    const order = workOrderId ? await store.workOrders.find(workOrderId) : null;
    const id = ports.newId<string>();
    const receivedAt = ports.clock.now();
    const received = { id, providerId, sender: from, body, receivedAt, understoodAs, customerId, appointmentId };
    if (!(await store.messages.receive(received))) return;
    const isDone = await obey(ports, store, sender, received);
    if (!isDone)
      await askToRead(ports, store, order, understoodAs === 'no' ? 'rebook' : 'readAnswer', { from, body, id });
  });
}

/** True when nothing is left for a person. */
async function obey(
  ports: Pick<Ports, 'clock' | 'newId'>,
  store: Store,
  { appointmentId, appointmentVersion, messageId }: SmsSender,
  { understoodAs: understood, ...received }: ReceivedMessage,
): Promise<boolean> {
  if (understood === 'yes' && appointmentId) {
    const appointment = await store.appointments.find(appointmentId);
    if (appointment?.version !== appointmentVersion) return false;
    return (await confirmByCustomer(ports, store, appointment, { channel: 'sms', messageId })) !== null;
  }
  if (understood === 'stop' || understood === 'start') {
    await heed(ports, store, understood, received);
    return true;
  }
  return false;
}

/** It is the number that is stopped, for whoever shares it and for who is no customer of ours. */
async function heed(
  ports: Pick<Ports, 'clock' | 'newId'>,
  store: Store,
  word: 'stop' | 'start',
  { id: inboundMessageId, sender }: Pick<ReceivedMessage, 'id' | 'sender'>,
): Promise<void> {
  const kind = word === 'stop' ? 'smsStopped' : 'smsAllowed';
  const told = { subjectKind: 'customer', kind, payload: { inboundMessageId } } as const;
  for (const subject of await store.customers.stopSms(sender, word === 'stop'))
    await store.facts.audit({ ...told, id: ports.newId(), subject, happenedAt: ports.clock.now() });
}

async function askToRead(
  ports: Pick<Ports, 'newId'>,
  store: Store,
  order: WorkOrder | null,
  kind: 'rebook' | 'readAnswer',
  { from, body, id }: { readonly from: string; readonly body: string; readonly id: string },
): Promise<void> {
  const details = { sender: from, answer: body, inboundMessageId: id, ...(order && { reference: order.reference }) };
  // One task per text: a second answer on the same work order must not hide behind the first.
  await store.tasks.ask({
    id: ports.newId<TaskId>(),
    kind,
    workOrderId: kind === 'rebook' && order ? order.id : null,
    messageId: null,
    details,
  });
}

/** PostgreSQL keeps no NUL, and no screen shows a control character. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').trim();
}
