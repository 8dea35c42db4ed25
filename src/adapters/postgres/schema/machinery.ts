import { bigint, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '../columns';

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
