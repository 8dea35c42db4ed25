import { Temporal } from 'temporal-polyfill';
import type { HandOverLetter } from '@/domain/commands/hand-over-letter';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { record } from '../charter/record';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';

type Refused = RefusalOf<'nothingToConfirm' | 'alreadyClosed' | 'appointmentChanged'>;

/**
 * A letter has been printed and handed over, with its proof: commitment 29 is kept for the version it speaks of.
 * Refused for a letter whose appointment has changed since: it would tell the customer a wrong date.
 */
export async function handOverLetter(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact'>,
  actor: Actor,
  { id, messageId, proof }: HandOverLetter,
): Promise<Result<{ readonly handedOverAt: string }, Refused> | Collision> {
  return ports.transact(actor, { id, kind: 'handOverLetter' }, async (store) => {
    const letter = await store.messages.find(messageId);
    if (letter?.channel !== 'letter') return refuse({ kind: 'nothingToConfirm' });
    if (letter.status === 'outdated') return refuse({ kind: 'appointmentChanged' });
    if (letter.status !== 'toPrint') return refuse({ kind: 'alreadyClosed' });
    const now = ports.clock.now();
    const isTooLate = letter.expiresAt !== null && Temporal.Instant.compare(letter.expiresAt, now) <= 0;
    if (isTooLate) return refuse({ kind: 'appointmentChanged' });
    await store.messages.hear(messageId, { status: 'printed', sentAt: now, deliveredAt: now });
    await store.messages.prove(messageId, now, proof);
    const { workOrderId, appointmentId, appointmentVersion: version, purpose } = letter;
    if (workOrderId && appointmentId && version && (purpose === 'confirmation' || purpose === 'move')) {
      const appointment = await store.appointments.find(appointmentId);
      if (appointment?.version !== version) return refuse({ kind: 'appointmentChanged' });
      if (!appointment.toldAt) await store.appointments.told(appointmentId, now);
      const payload = { appointmentId, version, channel: 'letter' as const, messageId };
      await record(ports, store, workOrderId, [{ kind: 'confirmationDelivered', happenedAt: now, payload }]);
    }
    return ok({ handedOverAt: now.toString() });
  });
}
