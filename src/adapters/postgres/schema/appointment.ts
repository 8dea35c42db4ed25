import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { AppointmentId } from '@/domain/ids';
import { instant } from '../columns';
import { territoryId } from './territory';
import { workOrderId } from './work-order';

/** A window promised to a customer (rendez-vous). The charter's rules are constraints: no code path can break them. */
export const appointment = pgTable(
  'appointment',
  {
    id: uuid().primaryKey().$type<AppointmentId>(),
    territoryId: territoryId(),
    workOrderId: workOrderId(),
    /** Raised at each move: messages and links are bound to it and die with it. */
    version: integer().notNull(),
    windowStart: instant().notNull(),
    windowEnd: instant().notNull(),
    confirmBy: text({ enum: ['sms', 'letter', 'call'] }).notNull(),
    fixedAt: instant().notNull(),
    /** Commitment 29 was kept: the customer has been told. */
    toldAt: instant(),
    /** The customer answered yes. */
    confirmedAt: instant(),
    cancelledAt: instant(),
    cancelledBy: text({ enum: ['customer', 'utility'] }),
  },
  (t) => [
    // Commitment 28: a window of at most two hours.
    check(
      'appointment_window_two_hours',
      sql`${t.windowEnd} > ${t.windowStart} and ${t.windowEnd} - ${t.windowStart} <= interval '2 hours'`,
    ),
    check('appointment_confirm_by', sql`${t.confirmBy} in ('sms', 'letter', 'call')`),
    check('appointment_cancelled_whole', sql`(${t.cancelledBy} is null) = (${t.cancelledAt} is null)`),
    uniqueIndex('appointment_one_live_per_work_order').on(t.workOrderId).where(sql`${t.cancelledAt} is null`),
    index('appointment_window').on(t.territoryId, t.windowStart),
  ],
);
