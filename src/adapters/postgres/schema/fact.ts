import { type AnyPgColumn, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { CommandId, FactId } from '@/domain/ids';
import { instant } from '../columns';
import { territoryId } from './territory';

/** Journal, audit and clock input: what happened, to what, told by whom. Append-only, by a trigger. */
export const fact = pgTable(
  'fact',
  {
    id: uuid().primaryKey().$type<FactId>(),
    territoryId: territoryId(),
    subjectKind: text({
      enum: ['workOrder', 'account', 'technician', 'customer', 'servicePoint', 'compensation', 'territory'],
    }).notNull(),
    subject: text().notNull(),
    kind: text().notNull(),
    happenedAt: instant().notNull(),
    recordedAt: instant().notNull(),
    author: text().notNull(),
    source: text().notNull(),
    payload: jsonb().notNull(),
    corrects: uuid()
      .references((): AnyPgColumn => fact.id)
      .$type<FactId>(),
  },
  (t) => [index('fact_subject').on(t.subject, t.happenedAt), index('fact_recorded').on(t.territoryId, t.recordedAt)],
);

/** Every command once: its first result is replayed to the same author. */
export const command = pgTable('command', {
  id: uuid().primaryKey().$type<CommandId>(),
  author: text().notNull(),
  kind: text().notNull(),
  receivedAt: instant().notNull(),
  result: jsonb(),
});
