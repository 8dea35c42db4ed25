import { z } from 'zod';
import { endOfDay, startOfDay } from '@/domain/calendar/paris';
import { DayField, someText } from '@/domain/commands/fields';
import { FactId } from '@/domain/ids';
import { question, router } from './trpc';

const Wish = z.strictObject({
  /** Of this thing only: an id of an account, a work order, a technician… */
  subject: z.uuid().nullable(),
  before: FactId.nullable(),
  limit: z.int().min(1).max(200),
  words: someText(100).nullish(),
  kind: someText(60).nullish(),
  author: someText(100).nullish(),
  /** Recorded on this day, in Paris. */
  day: DayField.nullish(),
});

export const journal = router({
  recent: question(Wish, (ports, { territoryId }, { day, ...wish }) => {
    const span = day ? { from: startOfDay(day).toString(), until: endOfDay(day).toString() } : {};
    return ports.journal.recent(territoryId, { ...wish, ...span });
  }),
  authors: question(z.void(), (ports, { territoryId }) => ports.journal.authors(territoryId)),
});
