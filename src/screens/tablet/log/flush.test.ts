import { expect, test } from 'vitest';
import type { EntryAnswer } from '../tour';
import { flush, type Sender } from './flush';
import { line, memoryLog, picture } from './memory-log';

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

const absence = (id: string, photoId: string) => line(id, null, { kind: 'reportAbsence', photoId });

test('a photo that will not go keeps back what cites it and what follows, and nothing else', async () => {
  const closing = line('b', 'a', { kind: 'finish', photoIds: ['p'], outcome: { kind: 'plain' } });
  const { log, states } = memoryLog([line('a'), closing, line('c', 'b'), line('leak')], [picture('p')]);
  const { sender, asked } = server({ sendPhoto: async () => 'offline' });
  expect(await flush(log, sender)).toBe('reached');
  expect(asked.map(({ ids, remaining }) => [ids, remaining])).toEqual([[['a', 'leak'], 2]]);
  expect(states()).toEqual(['done', 'unsent', 'unsent', 'done']);
  await log.photoSent('p');
  expect(await flush(log, sender)).toBe('reached');
  expect(states()).toEqual(['done', 'done', 'done', 'done']);
});

test('forty closings that wait for their photos do not fill the batch of what can go', async () => {
  const closings = Array.from({ length: 40 }, (_, at) => absence(`a${at}`, `p${at}`));
  const pictures = closings.map((_, at) => picture(`p${at}`));
  const { log, states } = memoryLog([...closings, line('leak')], pictures);
  await flush(log, server().sender);
  expect(states().at(-1)).toBe('done');
});
