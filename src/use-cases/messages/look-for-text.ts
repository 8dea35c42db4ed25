import type { Temporal } from 'temporal-polyfill';
import type { OutboxMessage } from '../ports/outbox';
import type { DeliveryPorts } from './delivery-ports';
import { settleReport } from './settle-report';

/** A provider may list a text late: it is looked for this long after the attempt, and only then sent again. */
const LOOKS_SECONDS = [15, 60, 180] as const;
const PROVIDER_DOWN_SECONDS = 30;

/**
 * After an unknown outcome: is a text with this recipient and this body, which is unlike any other, among those the
 * provider took? If not by the third look it has not gone, and waits to be sent. A provider that cannot say is asked
 * again, however long it takes: silence is no evidence.
 */
export async function lookForText(ports: DeliveryPorts, message: OutboxMessage): Promise<void> {
  const { id, territoryId, recipient, body } = message;
  const sentAt = message.sentAt ?? ports.clock.now();
  const askedAt = ports.clock.now();
  try {
    const found = await ports.sms.find({ to: recipient ?? '', body, sentAfter: sentAt });
    if (found) return settleReport(ports, territoryId, id, found, askedAt.add({ minutes: 1 }));
  } catch (error) {
    ports.log.warn({ messageId: id, error: (error as Error).name }, 'cannot tell whether a message went');
    return ports.outbox.postpone(id, askedAt.add({ seconds: PROVIDER_DOWN_SECONDS }), 'unknown');
  }
  const elapsedSeconds = sentAt.until(askedAt).total('seconds');
  const nextLook = LOOKS_SECONDS.find((seconds) => seconds > elapsedSeconds);
  if (nextLook) return ports.outbox.postpone(id, sentAt.add({ seconds: nextLook }), 'unknown');
  return ports.outbox.postpone(id, askedAt, 'waiting');
}

export function firstLookAt(startedAt: Temporal.Instant): Temporal.Instant {
  return startedAt.add({ seconds: LOOKS_SECONDS[0] });
}
