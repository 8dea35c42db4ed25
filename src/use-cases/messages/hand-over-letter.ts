import { Temporal } from 'temporal-polyfill';
import type { HandOverLetter } from '@/domain/commands/hand-over-letter';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import { findAbout } from './find-about';
import { recordTold } from './record-told';

type Refused = RefusalOf<'nothingToConfirm' | 'alreadyClosed' | 'appointmentChanged' | 'windowInThePast'>;

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
    const letter = await findAbout(store, messageId);
    if (letter?.channel !== 'letter') return refuse({ kind: 'nothingToConfirm' });
    if (letter.status === 'printed') return refuse({ kind: 'alreadyClosed' });
    const now = ports.clock.now();
    const isTooLate = letter.expiresAt !== null && Temporal.Instant.compare(letter.expiresAt, now) <= 0;
    if (isTooLate) return refuse({ kind: 'windowInThePast' });
    if (letter.status !== 'toPrint') return refuse({ kind: 'appointmentChanged' });
    await store.messages.hear(messageId, { status: 'printed', sentAt: now, deliveredAt: now, nextActionAt: null });
    await store.messages.prove(messageId, now, proof);
    const { appointmentId, appointmentVersion, purpose } = letter;
    if (appointmentId && (purpose === 'confirmation' || purpose === 'move')) {
      const appointment = await store.appointments.find(appointmentId);
      if (appointment?.version !== appointmentVersion) return refuse({ kind: 'appointmentChanged' });
      await recordTold(ports, store, appointment, { channel: 'letter', messageId });
    }
    return ok({ handedOverAt: now.toString() });
  });
}
