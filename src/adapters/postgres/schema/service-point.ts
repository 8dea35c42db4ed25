import { sql } from 'drizzle-orm';
import { boolean, check, doublePrecision, index, pgTable, real, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { ServicePointId } from '@/domain/ids';
import { commune, territoryId } from './territory';

/** Where water is delivered (point de livraison): the address index of the territory is made of these. */
export const servicePoint = pgTable(
  'service_point',
  {
    id: uuid().primaryKey().$type<ServicePointId>(),
    territoryId: territoryId(),
    reference: text().notNull(),
    insee: text()
      .notNull()
      .references(() => commune.insee),
    houseNumber: text().notNull(),
    street: text().notNull(),
    postcode: text().notNull(),
    lon: doublePrecision(),
    lat: doublePrecision(),
    /** How sure we are of the point, 0 to 1; a person who moves the pin makes it 1. */
    confidence: real().notNull(),
    placedByHand: boolean().notNull().default(false),
    /** Written by the database: number, street and commune, unaccented and in lower case. */
    search: text().notNull().default(''),
  },
  (t) => [
    uniqueIndex('service_point_reference').on(t.territoryId, t.reference),
    check('service_point_confidence', sql`${t.confidence} between 0 and 1`),
    check('service_point_placed', sql`(${t.lon} is null) = (${t.lat} is null)`),
    index('service_point_search').using('gin', sql`${t.search} gin_trgm_ops`),
  ],
);
