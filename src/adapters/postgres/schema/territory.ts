import { doublePrecision, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { TerritoryId } from '@/domain/ids';

/** A sector planned and dispatched on its own (secteur). Every table that grows carries its id. */
export const territory = pgTable('territory', {
  id: uuid().primaryKey().$type<TerritoryId>(),
  name: text().notNull(),
});

export const territoryId = () =>
  uuid()
    .notNull()
    .references(() => territory.id)
    .$type<TerritoryId>();

export const commune = pgTable('commune', {
  insee: text().primaryKey(),
  territoryId: territoryId(),
  name: text().notNull(),
  postcodes: text().array().notNull(),
  population: integer().notNull(),
  lon: doublePrecision().notNull(),
  lat: doublePrecision().notNull(),
});
