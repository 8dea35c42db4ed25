import { z } from 'zod';
import { text } from '@/domain/commands/fields';
import { HandOverLetter } from '@/domain/commands/hand-over-letter';
import { MarkTold } from '@/domain/commands/mark-told';
import { handOverLetter } from '@/use-cases/messages/hand-over-letter';
import { markTold } from '@/use-cases/messages/mark-told';
import { command, question, router } from './trpc';

const STATUSES = [
  'waiting',
  'unknown',
  'outdated',
  'notSent',
  'queued',
  'sent',
  'failed',
  'undelivered',
  'delivered',
  'toPrint',
  'printed',
] as const;

const Filter = z.strictObject({
  statuses: z.array(z.enum(STATUSES)).max(STATUSES.length).nullable(),
  words: text(100),
});
const Nothing = z.void();

export const messages = router({
  list: question(Filter, (ports, actor, filter) => ports.messages.list(actor.territoryId, filter)),
  letters: question(Nothing, (ports, actor) => ports.messages.letters(actor.territoryId)),
  handOverLetter: command(HandOverLetter, handOverLetter),
  markTold: command(MarkTold, markTold),
});
