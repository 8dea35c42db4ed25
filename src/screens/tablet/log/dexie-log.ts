import type { WrittenEntry } from '@/domain/commands/tablet-entry';
import { citedPhotos } from './cited-photos';
import type { CommandLog, LoggedEntry, LoggedPhoto } from './command-log';
import type { TabletDatabase } from './tablet-database';

/** The log of one technician in the tablet's IndexedDB. */
export function dexieLog(database: TabletDatabase, technicianId: string): CommandLog {
  const { entries, photos } = database;
  return {
    unsentPhotos: () => photos.where({ technicianId, state: 'unsent' }).sortBy('place'),
    async photoSent(id) {
      await photos.where({ id }).delete();
    },
    async photoRefused(id, refusal) {
      await database.transaction('rw', entries, photos, async () => {
        await photos.where({ id }).modify({ state: 'refused', refusal });
        for (const line of await entries.where({ technicianId, state: 'unsent' }).toArray())
          if (citedPhotos(line.entry).includes(id))
            await entries.where({ id: line.id }).modify({ state: 'refused', refusal });
      });
    },
    unsentEntries: () => entries.where({ technicianId, state: 'unsent' }).sortBy('place'),
    async settle(answers) {
      const answeredAt = Date.now();
      await database.transaction('rw', entries, async () => {
        for (const answer of answers) {
          if (answer.state === 'waiting') continue;
          const change =
            answer.state === 'refused'
              ? { state: 'refused' as const, refusal: answer.refusal, answeredAt }
              : { state: answer.outcome === 'conflict' ? ('conflict' as const) : ('done' as const), answeredAt };
          await entries.where({ id: answer.id }).modify(change);
        }
      });
    },
  };
}

type Written = { readonly entry: WrittenEntry; readonly photos: readonly LoggedPhoto[] };

/** Writes an entry behind the one before it about the same visit, its photos first; on the tablet's disk when it returns. */
export async function writeDown(
  database: TabletDatabase,
  technicianId: string,
  { entry, photos }: Written,
): Promise<void> {
  await database.transaction('rw', database.entries, database.photos, async () => {
    await database.photos.bulkAdd([...photos]);
    const unsent = await database.entries.where({ technicianId, state: 'unsent' }).sortBy('place');
    const before = unsent.findLast((line) => line.entry.visitId === entry.visitId);
    const after = (before?.entry.id ?? null) as WrittenEntry['after'];
    const line: LoggedEntry = { id: entry.id, technicianId, entry: { ...entry, after }, state: 'unsent' };
    await database.entries.add(line);
  });
}
