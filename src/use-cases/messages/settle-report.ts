import type { Temporal } from 'temporal-polyfill';
import type { MessageId, TerritoryId } from '@/domain/ids';
import { type DeliveryStatus, isFinalStatus } from '@/domain/messages/delivery-status';
import { heardStatus } from '@/domain/messages/message-status';
import { record } from '../charter/record';
import { workerOf } from '../charter/run-timers';
import type { StoredMessage } from '../ports/message-store';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import { findAbout } from './find-about';
import { recordTold } from './record-told';
import { tryOtherChannel } from './try-other-channel';

type Report = {
  readonly status: DeliveryStatus;
  readonly providerId: string | null;
  readonly providerCode: number | null;
};

/**
 * Takes the provider's word about a message. Delivered: commitment 29 is kept for that version of the appointment.
 * Refused, lost, or kept on our own screen: the customer is told some other way. A word heard before changes nothing.
 */
export async function settleReport(
  ports: Pick<Ports, 'clock' | 'newId' | 'transactAlone'>,
  territoryId: TerritoryId,
  id: MessageId,
  report: Report,
  nextActionAt?: Temporal.Instant | null,
): Promise<void> {
  await ports.transactAlone(workerOf(territoryId), async (store) => {
    const message = await findAbout(store, id);
    if (!message) return;
    const status = heardStatus(message.status, report.status);
    const providerId = message.providerId ?? report.providerId;
    if (status === message.status && providerId === message.providerId) return;
    const now = ports.clock.now();
    const isDelivered = status === 'delivered' && message.status !== 'delivered';
    const isOver = status !== 'waiting' && status !== 'unknown' && isFinalStatus(status as DeliveryStatus);
    await store.messages.hear(id, {
      status,
      providerId,
      ...(report.providerCode !== null && { providerCode: report.providerCode }),
      ...(isDelivered && { deliveredAt: now }),
      ...(isOver ? { nextActionAt: null } : { nextActionAt: nextActionAt ?? now.add({ minutes: 1 }) }),
    });
    if (isDelivered) await keepCommitment(ports, store, message, now);
    else if (isOver && status !== message.status) await tryOtherChannel(ports, store, message, status);
  });
}

/** Commitment 29, for the version the message was about. */
async function keepCommitment(
  ports: Pick<Ports, 'clock' | 'newId'>,
  store: Store,
  message: StoredMessage,
  now: Temporal.Instant,
): Promise<void> {
  const { id: messageId, workOrderId, appointmentId, appointmentVersion: version, purpose, channel } = message;
  if (purpose !== 'confirmation' && purpose !== 'move') return;
  if (!workOrderId || !appointmentId || !version) return;
  const appointment = await store.appointments.find(appointmentId);
  if (appointment?.version === version) return recordTold(ports, store, appointment, { channel, messageId });
  const payload = { appointmentId, version, channel, messageId };
  await record(ports, store, workOrderId, [{ kind: 'confirmationDelivered', happenedAt: now, payload }]);
}
