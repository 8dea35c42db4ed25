import { z } from 'zod';
import { FactId } from '@/domain/ids';
import { question, router } from './trpc';

const Wish = z.strictObject({
  /** Of this thing only: an id of an account, a work order, a technician… */
  subject: z.uuid().nullable(),
  before: FactId.nullable(),
  limit: z.int().min(1).max(200),
});

export const journal = router({
  recent: question(Wish, (ports, actor, wish) => ports.journal.recent(actor.territoryId, wish)),
});
