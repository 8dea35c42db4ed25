import { expect, test } from 'vitest';
import type { WrittenEntry } from '@/domain/commands/tablet-entry';
import type { EntryAnswer } from '../tour';
import { citedPhotos } from './cited-photos';
import type { CommandLog, LoggedEntry, LoggedPhoto } from './command-log';
import { flush, type Sender } from './flush';

/** A log in memory, with the promises of the one on disk. */
function memoryLog(entries: LoggedEntry[], photos: LoggedPhoto[] = []) {
  const log: CommandLog = {
    unsentPhotos: async () => photos.filter(({ state }) => state === 'unsent'),
    photoSent: async (id) =>
      void photos.splice(
        photos.findIndex((photo) => photo.id === id),
        1,
      ),
    photoRefused: async (id, refusal) => {
      photos = photos.map((photo) => (photo.id === id ? { ...photo, state: 'refused', refusal } : photo));
      entries = entries.map((line) =>
        citedPhotos(line.entry).includes(id) ? { ...line, state: 'refused', refusal } : line,
      );
    },
    unsentEntries: async () => entries.filter(({ state }) => state === 'unsent'),
    settle: async (answers) => {
      for (const answer of answers)
        if (answer.state !== 'waiting')
          entries = entries.map((line) => (line.id === answer.id ? { ...line, state: answer.state } : line));
    },
  };
  return { log, states: () => entries.map(({ state }) => state) };
}

function line(id: string, after: string | null = null, more: object = {}): LoggedEntry {
  const entry = { kind: 'arrive', id, after, visitId: 'v', ...more } as unknown as WrittenEntry;
  return { id, technicianId: 'julie', state: 'unsent', entry };
}

const taken = (id: string) => ({ id, state: 'done', outcome: 'recorded' }) as unknown as EntryAnswer;

/** A server that takes in everything, and remembers how it was asked. */
function server(change: Partial<Sender> = {}) {
  const asked: { ids: string[]; after: (string | null)[]; remaining: number }[] = [];
  const sender: Sender = {
    sendPhoto: async () => 'taken',
    async sendEntries(entries, remaining) {
      asked.push({ ids: entries.map(({ id }) => id), after: entries.map(({ after }) => after), remaining });
      return entries.map(({ id }) => taken(id));
    },
    ...change,
  };
  return { sender, asked };
}

test('a hundred entries leave in order, and the server is told how many are still kept back', async () => {
  const { log, states } = memoryLog(Array.from({ length: 100 }, (_, at) => line(`e${at}`)));
  const { sender, asked } = server();
  expect(await flush(log, sender)).toBe('reached');
  expect(asked.flatMap(({ ids }) => ids)).toEqual(Array.from({ length: 100 }, (_, at) => `e${at}`));
  expect(asked.map(({ remaining }) => remaining)).toEqual([60, 20, 0]);
  expect(new Set(states())).toEqual(new Set(['done']));
});

test.each(['offline', 'signIn'] as const)('%s: nothing leaves the log', async (reach) => {
  const { log, states } = memoryLog([line('a'), line('b', 'a')]);
  expect(await flush(log, server({ sendEntries: async () => reach }).sender)).toBe(reach);
  expect(states()).toEqual(['unsent', 'unsent']);
});

test('an entry waits for the one before it only while that one is in the log', async () => {
  const { log } = memoryLog([line('b', 'gone'), line('c', 'b')]);
  const { sender, asked } = server();
  await flush(log, sender);
  expect(asked[0]?.after).toEqual([null, 'b']);
});

test('what the server keeps waiting stays, and is not asked again and again', async () => {
  const { log, states } = memoryLog([line('a')]);
  const { sender } = server({ sendEntries: async () => [{ id: 'a', state: 'waiting' } as unknown as EntryAnswer] });
  expect(await flush(log, sender)).toBe('reached');
  expect(states()).toEqual(['unsent']);
});

const picture = (id: string): LoggedPhoto => {
  return { id, technicianId: 'julie', visitId: 'v', takenAt: '', content: new Blob(), state: 'unsent' };
};
const absence = (id: string, photoId: string) => line(id, null, { kind: 'reportAbsence', photoId });

test('photos go before what cites them; a cut photo keeps everything for later', async () => {
  const { log, states } = memoryLog([absence('a', 'p')], [picture('p')]);
  const { sender, asked } = server({ sendPhoto: async () => 'offline' });
  expect(await flush(log, sender)).toBe('offline');
  expect(asked).toEqual([]);
  expect(states()).toEqual(['unsent']);
  expect(await flush(log, server().sender)).toBe('reached');
  expect(states()).toEqual(['done']);
});

test('a photo the server refuses refuses what cites it, and holds up nothing else', async () => {
  const { log, states } = memoryLog([absence('a', 'p'), line('b')], [picture('p')]);
  expect(await flush(log, server({ sendPhoto: async () => ({ kind: 'photoTooLarge' }) }).sender)).toBe('reached');
  expect(states()).toEqual(['refused', 'done']);
});
