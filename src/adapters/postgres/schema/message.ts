import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { AppointmentId, CustomerId, LinkId, MessageId, TaskId, WorkOrderId } from '@/domain/ids';
import type { DeliveryStatus } from '@/domain/messages/delivery-status';
import { instant } from '../columns';
import { appointment } from './appointment';
import { customer } from './customer';
import { territoryId } from './territory';
import { workOrder } from './work-order';

/** The outbox and the truth about what customers were told. A queue job only carries an id of these. */
export const message = pgTable(
  'message',
  {
    id: uuid().primaryKey().$type<MessageId>(),
    territoryId: territoryId(),
    workOrderId: uuid()
      .references(() => workOrder.id)
      .$type<WorkOrderId>(),
    customerId: uuid()
      .references(() => customer.id)
      .$type<CustomerId>(),
    appointmentId: uuid()
      .references(() => appointment.id)
      .$type<AppointmentId>(),
    appointmentVersion: integer(),
    purpose: text({ enum: ['confirmation', 'move', 'cancellation', 'reminder', 'absence', 'answer'] }).notNull(),
    channel: text({ enum: ['sms', 'letter'] }).notNull(),
    /** E.164 for an SMS; null for a letter, whose address is the customer's. */
    recipient: text(),
    body: text().notNull(),
    /** `waiting` → handed to the provider's statuses; `outdated` and `notSent` are ours; letters go `toPrint` → `printed`. */
    status: text().notNull().$type<DeliveryStatus | MessageOwnStatus>(),
    providerId: text(),
    providerCode: integer(),
    createdAt: instant().notNull(),
    /** Not before this, and of no use after that. */
    sendAfter: instant().notNull(),
    expiresAt: instant(),
    sentAt: instant(),
    deliveredAt: instant(),
    /** When the next attempt, look-up or poll is due; null when nothing is left to do. */
    nextActionAt: instant(),
    attempts: integer().notNull().default(0),
  },
  (t) => [
    check('message_channel', sql`${t.channel} in ('sms', 'letter')`),
    uniqueIndex('message_provider').on(t.providerId).where(sql`${t.providerId} is not null`),
    index('message_next_action').on(t.nextActionAt).where(sql`${t.nextActionAt} is not null`),
    index('message_work_order').on(t.workOrderId),
    index('message_territory').on(t.territoryId, t.createdAt),
    index('message_recipient').on(t.recipient, t.createdAt),
  ],
);

/** Numbers that answered STOP to a territory: no text leaves it for them until START, whoever they belong to. E.164. */
export const smsStop = pgTable('sms_stop', { territoryId: territoryId(), number: text().notNull() }, (t) => [
  primaryKey({ columns: [t.territoryId, t.number] }),
]);

export type MessageOwnStatus = 'waiting' | 'unknown' | 'outdated' | 'notSent' | 'toPrint' | 'printed';

/** Committed before each call, so that a crash between the two leaves its trace. */
export const messageAttempt = pgTable(
  'message_attempt',
  {
    id: uuid().primaryKey(),
    messageId: uuid()
      .notNull()
      .references(() => message.id)
      .$type<MessageId>(),
    startedAt: instant().notNull(),
    finishedAt: instant(),
    outcome: text({ enum: ['accepted', 'refused', 'failed', 'unknown'] }),
    detail: text(),
  },
  (t) => [index('message_attempt_of').on(t.messageId)],
);

/** What a customer wrote back, once per provider id. */
export const inboundMessage = pgTable(
  'inbound_message',
  {
    id: uuid().primaryKey(),
    territoryId: territoryId(),
    providerId: text().notNull().unique(),
    sender: text().notNull(),
    body: text().notNull(),
    receivedAt: instant().notNull(),
    understoodAs: text({ enum: ['yes', 'no', 'stop', 'start', 'other'] }).notNull(),
    customerId: uuid()
      .references(() => customer.id)
      .$type<CustomerId>(),
    appointmentId: uuid()
      .references(() => appointment.id)
      .$type<AppointmentId>(),
  },
  (t) => [index('inbound_message_territory').on(t.territoryId, t.receivedAt)],
);

/** Something a person must do: call back, read an answer, look at money already paid. Silence is an alarm. */
export const task = pgTable(
  'task',
  {
    id: uuid().primaryKey().$type<TaskId>(),
    territoryId: territoryId(),
    kind: text({
      enum: [
        'callCustomer',
        'readAnswer',
        'rebook',
        'exportedButKept',
        'crewNeeded',
        'warnLate',
        'planVisit',
        'checkConflict',
        'checkCorrection',
      ],
    }).notNull(),
    workOrderId: uuid()
      .references(() => workOrder.id)
      .$type<WorkOrderId>(),
    messageId: uuid()
      .references(() => message.id)
      .$type<MessageId>(),
    details: jsonb().notNull().default({}),
    createdAt: instant().notNull(),
    doneAt: instant(),
    doneBy: text(),
  },
  (t) => [index('task_open').on(t.territoryId, t.createdAt).where(sql`${t.doneAt} is null`)],
);

/** A signed way in for one customer, one purpose, one version of one appointment. The token itself is not kept. */
export const customerLink = pgTable(
  'customer_link',
  {
    id: uuid().primaryKey().$type<LinkId>(),
    territoryId: territoryId(),
    tokenHash: text().notNull().unique(),
    purpose: text({ enum: ['appointment'] }).notNull(),
    appointmentId: uuid()
      .notNull()
      .references(() => appointment.id)
      .$type<AppointmentId>(),
    appointmentVersion: integer().notNull(),
    expiresAt: instant().notNull(),
    revoked: boolean().notNull().default(false),
  },
  (t) => [index('customer_link_appointment').on(t.appointmentId)],
);
