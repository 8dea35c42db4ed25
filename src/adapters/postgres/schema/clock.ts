import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { ClockState } from '@/domain/clock/clock';
import type { CommitmentCode, CommitmentNumber } from '@/domain/commitment/commitment-code';
import type { CompensationState } from '@/domain/compensation/compensation';
import type { CompensationId, CustomerId } from '@/domain/ids';
import { instant } from '../columns';
import { customer } from './customer';
import { territoryId } from './territory';
import { workOrderId } from './work-order';

/** A promise at work on a case: a projection, rebuilt whole from the facts of its work order. */
export const clock = pgTable(
  'clock',
  {
    workOrderId: workOrderId(),
    code: text().notNull().$type<CommitmentCode>(),
    occasion: text().notNull(),
    territoryId: territoryId(),
    number: integer().notNull().$type<CommitmentNumber>(),
    charterVersion: text().notNull(),
    startedAt: instant().notNull(),
    stoppedAt: instant(),
    dueAt: instant().notNull(),
    warnAt: instant(),
    state: text().notNull().$type<ClockState>(),
    pauses: jsonb().notNull(),
    amountCents: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workOrderId, t.code, t.occasion] }),
    check(
      'clock_state',
      sql`${t.state} in ('running', 'paused', 'kept', 'broken', 'awaitingTablet', 'exempted', 'cancelled')`,
    ),
    index('clock_open').on(t.territoryId, t.state, t.dueAt),
  ],
);

/** The ledger of 30 €: one line per commitment number, case and beneficiary. */
export const compensation = pgTable(
  'compensation',
  {
    id: uuid().primaryKey().$type<CompensationId>(),
    territoryId: territoryId(),
    workOrderId: workOrderId(),
    number: integer().notNull().$type<CommitmentNumber>(),
    beneficiaryId: uuid()
      .notNull()
      .references(() => customer.id)
      .$type<CustomerId>(),
    amountCents: integer().notNull(),
    state: text().notNull().$type<CompensationState>(),
    approvableFrom: instant().notNull(),
    createdAt: instant().notNull(),
    approvedAt: instant(),
    approvedBy: text(),
    exportedAt: instant(),
  },
  (t) => [
    uniqueIndex('compensation_once').on(t.workOrderId, t.number, t.beneficiaryId),
    check('compensation_state', sql`${t.state} in ('due', 'approved', 'exported', 'withdrawn')`),
    check('compensation_amount', sql`${t.amountCents} > 0`),
    index('compensation_ledger').on(t.territoryId, t.state, t.createdAt),
  ],
);

/** A business deadline. The worker scans these with the port's now; the job queue never holds one. */
export const timer = pgTable(
  'timer',
  {
    kind: text({ enum: ['clocks', 'reminder'] }).notNull(),
    subject: uuid().notNull(),
    territoryId: territoryId(),
    dueAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.subject] }), index('timer_due').on(t.dueAt)],
);
