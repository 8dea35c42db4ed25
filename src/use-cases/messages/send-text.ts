import type { Temporal } from 'temporal-polyfill';
import type { OutboxMessage } from '../ports/outbox';
import { UnknownOutcome } from '../ports/sms-gateway';
import type { DeliveryPorts } from './delivery-ports';
import { firstLookAt } from './look-for-text';
import { nextPollAt } from './next-poll-at';
import { settleReport } from './settle-report';

const FIRST_PAUSE_SECONDS = 30;
const DOUBLINGS = 3;

/**
 * Hands a text to the provider once. That it is about to be is committed first: if we die in the middle, or never
 * learn what became of it, the next worker looks before anybody sends again.
 */
export async function sendText(ports: DeliveryPorts, message: OutboxMessage): Promise<void> {
  const { id, territoryId, recipient, body } = message;
  if (!recipient) throw new Error(`message ${id} has no recipient`);
  const startedAt = ports.clock.now();
  const attemptId = ports.newId<string>();
  await ports.outbox.beginAttempt({ id: attemptId, messageId: id, startedAt }, firstLookAt(startedAt));
  try {
    const answer = await ports.sms.send({ messageId: id, to: recipient, body, ...validity(message, startedAt) });
    const at = ports.clock.now();
    if (!answer.ok) {
      const { providerCode } = answer.refusal;
      await ports.outbox.endAttempt(attemptId, at, 'refused', String(providerCode));
      return settleReport(ports, territoryId, id, { status: 'failed', providerId: null, providerCode });
    }
    await ports.outbox.endAttempt(attemptId, at, 'accepted', answer.value.status);
    await settleReport(ports, territoryId, id, answer.value, nextPollAt(startedAt, at));
  } catch (error) {
    const isUnknown = error instanceof UnknownOutcome;
    const { name, message: detail } = error as Error;
    await ports.outbox.endAttempt(attemptId, ports.clock.now(), isUnknown ? 'unknown' : 'failed', detail || name);
    ports.log.warn({ messageId: id, error: name }, 'message not sent');
    if (!isUnknown) await ports.outbox.postpone(id, nextTryAt(message, ports.clock.now()), 'waiting');
  }
}

/** 30 s, then double up to 4 minutes, spread by the message's id so that a queue does not come back as one. */
function nextTryAt({ id, attempts }: OutboxMessage, now: Temporal.Instant): Temporal.Instant {
  const pauseSeconds = FIRST_PAUSE_SECONDS * 2 ** Math.min(attempts, DOUBLINGS);
  const spread = Number.parseInt(id.slice(-2), 16) / 255;
  return now.add({ milliseconds: Math.round(pauseSeconds * 1_000 * (1 + spread / 4)) });
}

function validity({ expiresAt }: OutboxMessage, now: Temporal.Instant) {
  return expiresAt ? { validForSeconds: Math.ceil(now.until(expiresAt).total('seconds')) } : {};
}
