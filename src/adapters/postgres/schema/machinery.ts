import { bigint, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from '../columns';

/** Travel a provider told us, by rounded coordinates and hour of the week; purged by age. */
export const travelLeg = pgTable(
  'travel_leg',
  {
    origin: text().notNull(),
    destination: text().notNull(),
    hourOfWeek: integer().notNull(),
    seconds: integer().notNull(),
    metres: integer().notNull(),
    fetchedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.origin, t.destination, t.hourOfWeek] }), index('travel_leg_age').on(t.fetchedAt)],
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
