import { createHash } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import type { Photos } from '@/use-cases/ports/photos';
import type { Database } from './database';
import { photo } from './schema/photo';

/** Pictures as rows: web processes hold no truth, and a backup of the database is a backup of the proofs. */
export function photosOn(database: Database): Photos {
  return {
    async keep({ content, ...kept }) {
      const sha256 = createHash('sha256').update(content).digest('hex');
      const added = await database
        .insert(photo)
        .values({ ...kept, sizeBytes: content.byteLength, sha256, content: Buffer.from(content) })
        .onConflictDoNothing({ target: photo.id })
        .returning({ id: photo.id });
      if (added.length === 1) return 'kept';
      const { technicianId, workOrderId } = kept;
      const same = and(
        eq(photo.id, kept.id),
        eq(photo.sha256, sha256),
        eq(photo.technicianId, technicianId),
        eq(photo.workOrderId, workOrderId),
      );
      const known = await database.select({ id: photo.id }).from(photo).where(same);
      return known.length === 1 ? 'kept' : 'different';
    },
    async find(id, territoryId) {
      const [row] = await database
        .select()
        .from(photo)
        .where(and(eq(photo.id, id), eq(photo.territoryId, territoryId)));
      if (!row) return null;
      const { sizeBytes: _, sha256: __, ...found } = row;
      return found;
    },
    async received(technicianId, ids) {
      if (ids.length === 0) return [];
      const rows = await database
        .select({ id: photo.id })
        .from(photo)
        .where(and(inArray(photo.id, [...ids]), eq(photo.technicianId, technicianId)));
      return rows.map(({ id }) => id);
    },
  };
}
