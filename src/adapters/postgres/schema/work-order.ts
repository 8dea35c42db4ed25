import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { CustomerId, ServicePointId, WorkOrderId } from '@/domain/ids';
import { JOB_TYPE_CODES } from '@/domain/work-order/job-type';
import { CHANNELS, WORK_ORDER_STATES } from '@/domain/work-order/work-order-state';
import { instant } from '../columns';
import { customer } from './customer';
import { servicePoint } from './service-point';
import { territoryId } from './territory';

/** One piece of work asked of us (intervention). `dueAt` is the nearest open promise, copied here for lists. */
export const workOrder = pgTable(
  'work_order',
  {
    id: uuid().primaryKey().$type<WorkOrderId>(),
    territoryId: territoryId(),
    /** What is said on the telephone: `SAL-1042`. */
    reference: text().notNull(),
    servicePointId: uuid()
      .notNull()
      .references(() => servicePoint.id)
      .$type<ServicePointId>(),
    customerId: uuid()
      .references(() => customer.id)
      .$type<CustomerId>(),
    callerName: text(),
    callerPhone: text(),
    channel: text({ enum: CHANNELS }).notNull(),
    jobType: text({ enum: JOB_TYPE_CODES }).notNull(),
    privateSide: boolean().notNull().default(false),
    description: text().notNull().default(''),
    durationMinutes: integer().notNull(),
    state: text({ enum: WORK_ORDER_STATES }).notNull(),
    reportedAt: instant().notNull(),
    recordedAt: instant().notNull(),
    qualifiedAt: instant().notNull(),
    dueAt: instant(),
    version: integer().notNull().default(1),
    /** What the system it was imported from calls it. */
    externalReference: text(),
  },
  (t) => [
    uniqueIndex('work_order_reference').on(t.territoryId, t.reference),
    uniqueIndex('work_order_external_reference').on(t.territoryId, t.externalReference),
    check('work_order_state', sql`${t.state} in ('toPlan', 'planned', 'dispatched', 'underWay', 'done', 'cancelled')`),
    check('work_order_reported_first', sql`${t.reportedAt} <= ${t.recordedAt}`),
    index('work_order_open').on(t.territoryId, t.state, t.dueAt),
    index('work_order_customer').on(t.customerId),
    index('work_order_point').on(t.servicePointId),
  ],
);

export const workOrderId = () =>
  uuid()
    .notNull()
    .references(() => workOrder.id)
    .$type<WorkOrderId>();

/** The next spoken number of a territory; taken inside the transaction that uses it. */
export const referenceCounter = pgTable('reference_counter', {
  territoryId: territoryId().primaryKey(),
  prefix: text().notNull(),
  last: integer().notNull().default(1000),
});
