import { Temporal } from 'temporal-polyfill';
import { parisDay } from '@/domain/calendar/paris';
import type { MessageId } from '@/domain/ids';
import { letterSubject } from '@/domain/messages/letter-text';
import { UTILITY } from '@/domain/messages/utility';
import { dayWords } from '@/domain/messages/window-words';
import type { Actor } from '../ports/actor';
import type { PrintedLetter } from '../ports/letter-printer';
import type { Ports } from '../ports/ports';

/** A letter of the actor's territory as a PDF for a window envelope, in large print for who asked for Braille; null when there is none. */
export async function printLetter(
  ports: Pick<Ports, 'messages' | 'letters'>,
  actor: Actor,
  id: MessageId,
): Promise<PrintedLetter | null> {
  const content = await ports.messages.letter(actor.territoryId, id);
  if (!content || content.purpose === 'reminder' || content.purpose === 'answer') return null;
  const { locale, name, street, town, body, braille, purpose } = content;
  const writtenAt = Temporal.Instant.from(content.createdAt);
  const date = `${dayWords(writtenAt, locale)} ${parisDay(writtenAt).year}`;
  return ports.letters({
    sender: { name: UTILITY.name, lines: [...UTILITY.lines, UTILITY.phone] },
    recipient: { name, complements: [], street, town },
    dateline: locale === 'fr' ? `${UTILITY.town}, le ${date}` : `${UTILITY.town}, ${date}`,
    subject: letterSubject(purpose, locale),
    paragraphs: body.split('\n\n'),
    signature: [locale === 'fr' ? 'Le service clients' : 'Customer service', UTILITY.name],
    largePrint: braille,
  });
}
