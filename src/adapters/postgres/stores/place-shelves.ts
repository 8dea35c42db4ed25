import { and, eq, inArray } from 'drizzle-orm';
import type { CommuneEntry, ServicePointEntry, Shelf } from '@/use-cases/ports/register-store';
import { servicePoint } from '../schema/service-point';
import { commune } from '../schema/territory';
import { findInChunks, inChunks } from './in-chunks';
import { overwrite } from './overwrite';
import type { Scope } from './scope';

export function communeShelf({ tx, actor: { territoryId } }: Scope): Shelf<CommuneEntry> {
  return {
    find: (codes) =>
      findInChunks(codes, async (chunk) => {
        const rows = await tx
          .select()
          .from(commune)
          .where(and(eq(commune.territoryId, territoryId), inArray(commune.insee, chunk)));
        return rows.map(({ insee, name, postcodes, population, lon, lat }) => {
          return { id: insee, reference: insee, name, postcodes, population, place: { lon, lat } };
        });
      }),
    save: (entries) =>
      inChunks(entries, (chunk) =>
        tx
          .insert(commune)
          .values(
            chunk.map(({ reference: insee, place, id: _, ...entry }) => ({ insee, ...entry, ...place, territoryId })),
          )
          .onConflictDoUpdate({
            target: commune.insee,
            set: overwrite(['name', 'postcodes', 'population', 'lon', 'lat']),
            setWhere: eq(commune.territoryId, territoryId),
          }),
      ),
  };
}

export function servicePointShelf({ tx, actor: { territoryId } }: Scope): Shelf<ServicePointEntry> {
  const written = ['insee', 'houseNumber', 'street', 'postcode', 'lon', 'lat', 'confidence', 'placedByHand'] as const;
  return {
    find: (references) =>
      findInChunks(references, async (chunk) => {
        const mine = and(eq(servicePoint.territoryId, territoryId), inArray(servicePoint.reference, chunk));
        return (await tx.select().from(servicePoint).where(mine)).map(servicePointEntry);
      }),
    save: (entries) =>
      inChunks(entries, (chunk) =>
        tx
          .insert(servicePoint)
          .values(
            chunk.map(({ place, ...entry }) => {
              return { ...entry, lon: place?.lon ?? null, lat: place?.lat ?? null, territoryId };
            }),
          )
          .onConflictDoUpdate({
            target: [servicePoint.territoryId, servicePoint.reference],
            set: overwrite(written),
          }),
      ),
  };
}

export function servicePointEntry(row: typeof servicePoint.$inferSelect): ServicePointEntry {
  const { territoryId: _, search: __, lon, lat, ...entry } = row;
  return { ...entry, place: lon !== null && lat !== null ? { lon, lat } : null };
}
