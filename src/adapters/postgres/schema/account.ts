import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { TechnicianId } from '@/domain/ids';
import { ROLES } from '@/domain/roster/role';
import { technician } from './technician';
import { territoryId } from './territory';

/** better-auth hands dates over, so these few columns read and write `Date`. */
const instant = () => timestamp({ withTimezone: true, mode: 'date' });
const at = () => instant().notNull();

/** The first four tables are better-auth's, with timestamps that carry their zone. */
export const user = pgTable('user', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean().notNull().default(false),
  image: text(),
  role: text(),
  banned: boolean().default(false),
  banReason: text(),
  banExpires: instant(),
  createdAt: at(),
  updatedAt: at(),
});

const userId = () =>
  text()
    .notNull()
    .references(() => user.id, { onDelete: 'cascade' });

export const session = pgTable(
  'session',
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: userId(),
    expiresAt: instant().notNull(),
    ipAddress: text(),
    userAgent: text(),
    impersonatedBy: text(),
    createdAt: at(),
    updatedAt: at(),
  },
  (t) => [index('session_user').on(t.userId)],
);

export const account = pgTable(
  'account',
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: userId(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: instant(),
    refreshTokenExpiresAt: instant(),
    scope: text(),
    password: text(),
    createdAt: at(),
    updatedAt: at(),
  },
  (t) => [index('account_user').on(t.userId)],
);

export const verification = pgTable('verification', {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: instant().notNull(),
  createdAt: at(),
  updatedAt: at(),
});

/** The role a person holds in a territory. Changed by a use case only; it bites on the next request. */
export const membership = pgTable(
  'membership',
  {
    userId: userId(),
    territoryId: territoryId(),
    role: text({ enum: ROLES }).notNull(),
    /** The technician this person is, for the role that drives. */
    technicianId: uuid()
      .references(() => technician.id)
      .$type<TechnicianId>(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.territoryId] }),
    check('membership_role', sql`${t.role} in ('callTaker', 'dispatcher', 'technician', 'manager', 'administrator')`),
    check('membership_technician', sql`(${t.role} = 'technician') = (${t.technicianId} is not null)`),
  ],
);
