import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, plainDate, transactionId } from '../columns';

/** Travel a provider told us, by rounded places and kind of hour (`travelKey`); thirty days old, it is forgotten. */
export const travelLeg = pgTable(
  'travel_leg',
  {
    key: text().primaryKey(),
    travelSeconds: integer().notNull(),
    distanceMetres: integer().notNull(),
    source: text({ enum: ['google'] }).notNull(),
    fetchedAt: instant().notNull(),
  },
  (t) => [index('travel_leg_age').on(t.fetchedAt)],
);

/** How often a door was tried from one address; rows older than their window mean nothing. */
export const attemptCount = pgTable('attempt_count', {
  door: text().primaryKey(),
  windowStartedAt: instant().notNull(),
  count: integer().notNull(),
});

/** One row, test databases only: how far "now" is moved. */
export const testClock = pgTable('test_clock', {
  id: integer().primaryKey().default(1),
  offsetMilliseconds: bigint({ mode: 'number' }).notNull().default(0),
});

/**
 * What of the live plan each transaction touched, written by triggers (`drizzle/0008_*.sql`): a process that keeps a plan in memory asks which
 * rows its snapshot had not seen, and reads those again. A `job` is a work order, a
 * `point` all work orders there, `everything` the whole territory.
 */
export const planChange = pgTable(
  'plan_change',
  {
    territoryId: uuid().notNull(),
    xid: transactionId().notNull(),
    kind: text({ enum: ['job', 'point', 'technician', 'route', 'everything'] }).notNull(),
    subject: uuid().notNull(),
    /** Of a route. */
    day: plainDate(),
  },
  (t) => [
    unique('plan_change_once').on(t.territoryId, t.xid, t.kind, t.subject, t.day).nullsNotDistinct(),
    index('plan_change_age').on(t.xid),
    check('plan_change_kind', sql`${t.kind} in ('job', 'point', 'technician', 'route', 'everything')`),
  ],
);

/** One row: changes of transactions before `floor` are no longer listed, those before `next` will go at the next forgetting. */
export const planChangeFloor = pgTable('plan_change_floor', {
  id: integer().primaryKey().default(1),
  floor: transactionId().notNull(),
  next: transactionId().notNull(),
  /** When it was done last, so that any number of workers forget at the pace of one. */
  forgottenAt: instant().notNull().default(sql`'1970-01-01T00:00:00Z'`),
});
