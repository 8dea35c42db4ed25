import { expect, test } from 'vitest';
import type { LoggedPhoto } from './command-log';
import type { Sender } from './flush';
import { line, memoryLog, picture } from './memory-log';
import { photoLane } from './photo-lane';

const absence = (id: string, photoId: string) => line(id, null, { kind: 'reportAbsence', photoId });
const nothing = () => undefined;

function server(sendPhoto: (photo: LoggedPhoto) => ReturnType<Sender['sendPhoto']>): Sender & { asked: string[] } {
  const asked: string[] = [];
  const counted: Sender['sendPhoto'] = (photo) => {
    asked.push(photo.id);
    return sendPhoto(photo);
  };
  return { sendPhoto: counted, sendEntries: async () => [], asked };
}

test('photos leave one after the other, and each is told as it settles', async () => {
  const { log, photos } = memoryLog([], [picture('p'), picture('q')]);
  let settled = 0;
  await photoLane(
    log,
    server(async () => 'taken'),
    () => {
      settled += 1;
    },
  )();
  expect(photos()).toEqual([]);
  expect(settled).toBe(2);
});

test('a photo the server refuses refuses what cites it, and the next one goes', async () => {
  const { log, states, photos } = memoryLog([absence('a', 'p'), absence('b', 'q')], [picture('p'), picture('q')]);
  const refusesP = server(async ({ id }) => (id === 'p' ? { kind: 'photoTooLarge' } : 'taken'));
  await photoLane(log, refusesP, nothing)();
  expect(states()).toEqual(['refused', 'unsent']);
  expect(photos()).toEqual(['p']);
});

test.each(['offline', 'signIn'] as const)('%s: every photo stays on the tablet', async (reach) => {
  const { log, photos } = memoryLog([], [picture('p'), picture('q')]);
  const { asked, ...sender } = server(async () => reach);
  await photoLane(log, sender, nothing)();
  expect(photos()).toEqual(['p', 'q']);
  expect(asked).toEqual(['p']);
});

test('a photo that never goes does not keep the ones behind it on the tablet', async () => {
  const { log, photos } = memoryLog([], [picture('heavy'), picture('q'), picture('r')]);
  const send = photoLane(
    log,
    server(async ({ id }) => (id === 'heavy' ? 'offline' : 'taken')),
    nothing,
  );
  await send();
  await send();
  expect(photos()).toEqual(['heavy']);
});

test('asked again while a photo is on its way, it is not sent twice', async () => {
  const { log } = memoryLog([], [picture('p')]);
  const sender = server(async () => 'taken');
  const send = photoLane(log, sender, nothing);
  await Promise.all([send(), send(), send()]);
  expect(sender.asked).toEqual(['p']);
});
