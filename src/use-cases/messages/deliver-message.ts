import { Temporal } from 'temporal-polyfill';
import type { MessageId } from '@/domain/ids';
import { isFinalStatus } from '@/domain/messages/delivery-status';
import type { OutboxMessage } from '../ports/outbox';
import type { DeliveryPorts } from './delivery-ports';
import { lookForText } from './look-for-text';
import { nextPollAt } from './next-poll-at';
import { outdateMessage } from './outdate-message';
import { sendText } from './send-text';
import { settleReport } from './settle-report';
import { wonderAtSilence } from './wonder-at-silence';

/** Whoever takes a message has it this long; then it is anybody's. */
const LEASE_SECONDS = 60;

/**
 * Does what a message needs next, if it is due: send it, look whether it went, ask how far it has come, or let it go when
 * its time has passed. Nothing of it lives in memory, so any worker may take over at any point, and running it twice at
 * once does it once.
 */
export async function deliverMessage(ports: DeliveryPorts, id: MessageId): Promise<void> {
  const now = ports.clock.now();
  const message = await ports.outbox.claim(id, now, now.add({ seconds: LEASE_SECONDS }));
  if (!message) return;
  if (message.status === 'waiting' || message.status === 'toPrint') await sendOrOutdate(ports, message, now);
  else if (message.status === 'unknown') await lookForText(ports, message);
  else if (message.providerId && (message.status === 'queued' || message.status === 'sent')) await poll(ports, message);
  else await ports.outbox.postpone(id, null);
}

async function sendOrOutdate(ports: DeliveryPorts, message: OutboxMessage, now: Temporal.Instant): Promise<void> {
  const { id, territoryId, status, expiresAt, isSuperseded, isStopped } = message;
  const isTooLate = expiresAt !== null && Temporal.Instant.compare(expiresAt, now) <= 0;
  if (isTooLate || isSuperseded) return outdateMessage(ports, message);
  if (status === 'toPrint') return ports.outbox.postpone(id, expiresAt);
  if (isStopped)
    return settleReport(ports, territoryId, id, { status: 'failed', providerId: null, providerCode: null });
  return sendText(ports, message);
}

/** Callbacks can be lost: a text without a last word is asked about. */
async function poll(ports: DeliveryPorts, message: OutboxMessage): Promise<void> {
  const { id, territoryId, providerId, sentAt } = message;
  const askedAt = ports.clock.now();
  try {
    const report = await ports.sms.status(providerId ?? '');
    await settleReport(ports, territoryId, id, report);
    if (isFinalStatus(report.status)) return;
  } catch (error) {
    ports.log.warn({ messageId: id, error: (error as Error).name }, 'no news of a message');
  }
  await wonderAtSilence(ports, message, askedAt);
  await ports.outbox.postpone(id, nextPollAt(sentAt ?? askedAt, askedAt));
}
