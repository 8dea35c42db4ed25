import type { WrittenEntry } from '@/domain/commands/tablet-entry';
import { citedPhotos } from './cited-photos';
import type { CommandLog, LoggedEntry, LoggedPhoto } from './command-log';

/** For tests: a log in memory, with the promises of the one on disk. */
export function memoryLog(entries: LoggedEntry[], photos: LoggedPhoto[] = []) {
  const log: CommandLog = {
    unsentPhotos: async () => photos.filter(({ state }) => state === 'unsent'),
    photoSent: async (id) => {
      photos = photos.filter((photo) => photo.id !== id);
    },
    photoRefused: async (id, refusal) => {
      photos = photos.map((photo) => (photo.id === id ? { ...photo, state: 'refused', refusal } : photo));
      entries = entries.map((one) =>
        citedPhotos(one.entry).includes(id) ? { ...one, state: 'refused', refusal } : one,
      );
    },
    unsentEntries: async () => entries.filter(({ state }) => state === 'unsent'),
    settle: async (answers) => {
      for (const answer of answers)
        if (answer.state !== 'waiting')
          entries = entries.map((one) => (one.id === answer.id ? { ...one, state: answer.state } : one));
    },
  };
  return { log, states: () => entries.map(({ state }) => state), photos: () => photos.map(({ id }) => id) };
}

/** An entry not sent yet, an arrival unless `more` says otherwise. */
export function line(id: string, after: string | null = null, more: object = {}): LoggedEntry {
  const entry = { kind: 'arrive', id, after, visitId: 'v', ...more } as unknown as WrittenEntry;
  return { id, technicianId: 'julie', state: 'unsent', entry };
}

/** A photo not sent yet. */
export function picture(id: string): LoggedPhoto {
  return { id, technicianId: 'julie', visitId: 'v', takenAt: '', content: new Blob(), state: 'unsent' };
}
