import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { CustomerId, ServicePointId } from '@/domain/ids';
import { plainDate } from '../columns';
import { servicePoint } from './service-point';
import { territoryId } from './territory';

/** Somebody we serve and tell. Preferences are kept (21, 22), never the reason for one. */
export const customer = pgTable(
  'customer',
  {
    id: uuid().primaryKey().$type<CustomerId>(),
    territoryId: territoryId(),
    reference: text().notNull(),
    name: text().notNull(),
    /** E.164 or null. */
    mobile: text(),
    landline: text(),
    email: text(),
    contactPreference: text({ enum: ['sms', 'write'] })
      .notNull()
      .default('sms'),
    braille: boolean().notNull().default(false),
    /** STOP was answered: no SMS until the customer says otherwise. */
    smsStopped: boolean().notNull().default(false),
    locale: text({ enum: ['fr', 'en'] })
      .notNull()
      .default('fr'),
    search: text().notNull().default(''),
  },
  (t) => [
    uniqueIndex('customer_reference').on(t.territoryId, t.reference),
    check('customer_contact_preference', sql`${t.contactPreference} in ('sms', 'write')`),
    index('customer_mobile').on(t.mobile),
    index('customer_landline').on(t.landline),
    index('customer_search').using('gin', sql`${t.search} gin_trgm_ops`),
  ],
);

/** Who subscribes at a point, and since when. */
export const contract = pgTable(
  'contract',
  {
    number: text().primaryKey(),
    territoryId: territoryId(),
    customerId: uuid()
      .notNull()
      .references(() => customer.id)
      .$type<CustomerId>(),
    servicePointId: uuid()
      .notNull()
      .references(() => servicePoint.id)
      .$type<ServicePointId>(),
    since: plainDate().notNull(),
    until: plainDate(),
  },
  (t) => [index('contract_customer').on(t.customerId), index('contract_service_point').on(t.servicePointId)],
);
