import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clock, timer } from '@/adapters/postgres/schema/clock';
import { message, messageAttempt, smsStop, task } from '@/adapters/postgres/schema/message';
import { letPass, workerRound } from '@/testing/outbox-rounds';
import { type TwilioPeer, twilioPeer } from '@/testing/peers/twilio-peer';
import { promised, promiseMoved } from '@/testing/promised';
import { newTown, type Town } from '@/testing/town';
import type { Appointment } from '../ports/appointment-store';

const MONDAY = '2026-11-23T10:00:00+01:00';
const THURSDAY = '2026-11-26T08:00:00+01:00';

let town: Town;
let peer: TwilioPeer;

beforeEach(async () => {
  // Callbacks go nowhere here: what is known comes from answers, lists and polls alone.
  peer = await twilioPeer({ now: () => town.ports.clock.now().epochMilliseconds, reach: () => 'http://127.0.0.1:9' });
  town = await newTown(MONDAY, {
    TWILIO_ACCOUNT_SID: peer.accountSid,
    TWILIO_AUTH_TOKEN: peer.authToken,
    TWILIO_FROM: '+33700000001',
    TWILIO_BASE_URL: peer.origin,
    PUBLIC_URL: 'https://rdv.example',
  });
});
afterEach(async () => {
  await town.drop();
  await peer.close();
});

const messages = () => town.database.select().from(message).orderBy(message.createdAt, message.id);
const tasks = () => town.database.select().from(task);
const clock29 = async ({ workOrderId, id, version }: Appointment) => {
  const of = and(eq(clock.workOrderId, workOrderId), eq(clock.code, '29'), eq(clock.occasion, `${id}.${version}`));
  return (await town.database.select().from(clock).where(of))[0]?.state;
};

test('commitment 29: a confirmation that Twilio delivers keeps the promise, and says so once', async () => {
  const appointment = await promised(town, THURSDAY);
  expect(await clock29(appointment)).toBe('running');
  await workerRound(town);
  await peer.settled();
  await letPass(town, 2);
  expect(await messages()).toMatchObject([{ status: 'delivered', attempts: 1, nextActionAt: null }]);
  expect(await clock29(appointment)).toBe('kept');
  expect(peer.messages).toMatchObject([{ to: '+33639980001', body: expect.stringContaining('jeudi 26 novembre') }]);
  expect(await tasks()).toEqual([]);
});

test.each(['failsAfterAccepting', 'cutAfterAccepting', 'garbageAfterAccepting'] as const)(
  'a text taken although the answer is %s is found, even when it is listed late, and never doubled',
  async (answer) => {
    peer.behave({ answer: ({ method }) => (method === 'POST' ? answer : 'normal'), listLagMs: 30_000 });
    const appointment = await promised(town, THURSDAY);
    await workerRound(town);
    await peer.settled();
    expect(await messages()).toMatchObject([{ status: 'unknown', attempts: 1 }]);
    await letPass(town, 5);
    expect(peer.messages).toHaveLength(1);
    expect(await messages()).toMatchObject([{ status: 'delivered', attempts: 1 }]);
    expect(await clock29(appointment)).toBe('kept');
  },
);

test('a text that may have gone and is not listed is sent again after 180 s, not before', async () => {
  peer.behave({ answer: ({ method, count }) => (method === 'POST' && count === 1 ? 'cut' : 'normal') });
  await promised(town, THURSDAY);
  await workerRound(town);
  await letPass(town, 2.75);
  expect(peer.messages).toHaveLength(0);
  await letPass(town, 2);
  await peer.settled();
  await letPass(town, 2);
  expect(peer.messages).toHaveLength(1);
  expect(await messages()).toMatchObject([{ status: 'delivered', attempts: 2 }]);
});

test('a worker killed between the attempt and the answer leaves a message the next one looks for', async () => {
  await promised(town, THURSDAY);
  const [row] = await messages();
  if (!row) throw new Error('no message');
  const startedAt = town.ports.clock.now();
  await town.ports.outbox.beginAttempt(
    { id: town.ports.newId(), messageId: row.id, startedAt },
    startedAt.add({ seconds: 15 }),
  );
  const { recipient, body, id } = row;
  await town.ports.sms.send({ messageId: id, to: recipient ?? '', body });
  await peer.settled();
  await letPass(town, 3);
  expect(peer.messages).toHaveLength(1);
  expect(await messages()).toMatchObject([{ status: 'delivered' }]);
});

test('a provider down for an hour: the queue drains, nothing is doubled, calls stay rare', async () => {
  await peer.goDown();
  const appointments = [];
  for (let n = 0; n < 5; n += 1) appointments.push(await promised(town, THURSDAY));
  await letPass(town, 60, 30);
  expect(new Set((await messages()).map(({ status }) => status))).toEqual(new Set(['waiting']));
  await peer.comeBack();
  await letPass(town, 8, 30);
  await peer.settled();
  await letPass(town, 3, 30);
  expect(new Set((await messages()).map(({ status }) => status))).toEqual(new Set(['delivered']));
  expect(new Set(peer.messages.map(({ body }) => body)).size).toBe(5);
  expect(peer.messages).toHaveLength(5);
});

test('an outdated reminder is never sent, and stays listed', async () => {
  const appointment = await promised(town, THURSDAY);
  await workerRound(town);
  await peer.settled();
  await town.setNow('2026-11-26T08:30:00+01:00');
  await workerRound(town);
  expect((await messages()).map(({ purpose, status }) => [purpose, status])).toContainEqual(['reminder', 'outdated']);
  expect(peer.messages).toHaveLength(1);
  const listed = await town.ports.messages.list(town.dispatcher.territoryId, { statuses: ['outdated'], words: '' });
  expect(listed).toMatchObject([{ purpose: 'reminder', reference: expect.stringMatching(/^SAL-/) }]);
  expect(await clock29(appointment)).toBeDefined();
});

test('the reminder leaves at five in the afternoon of the day before, once', async () => {
  await promised(town, THURSDAY);
  await workerRound(town);
  await town.setNow('2026-11-25T16:59:00+01:00');
  await workerRound(town);
  expect((await messages()).filter(({ purpose }) => purpose === 'reminder')).toHaveLength(0);
  await town.setNow('2026-11-25T17:00:30+01:00');
  await workerRound(town);
  await workerRound(town);
  await peer.settled();
  expect(peer.messages.map(({ body }) => body.slice(0, 36))).toEqual([
    'Vivaigo: rendez-vous jeudi 26 novemb',
    'Vivaigo: rappel, rendez-vous jeudi 2',
  ]);
});

test('commitment 29: a moved appointment is told anew, and what waited about the old one dies', async () => {
  const first = await promised(town, THURSDAY);
  const moved = await promiseMoved(town, first, '2026-11-27T10:00:00+01:00');
  await workerRound(town);
  await peer.settled();
  await letPass(town, 2);
  expect((await messages()).map(({ purpose, status }) => [purpose, status])).toEqual([
    ['confirmation', 'outdated'],
    ['move', 'delivered'],
  ]);
  expect(await tasks()).toEqual([]);
  expect(peer.messages).toHaveLength(1);
  expect([await clock29(first), await clock29(moved)]).toEqual(['cancelled', 'kept']);
  expect(await town.database.select().from(timer).where(eq(timer.kind, 'reminder'))).toHaveLength(1);
});

test('commitment 29: a number that takes no text gets a letter while one arrives in time', async () => {
  peer.behave({ answer: ({ method }) => (method === 'POST' ? 'refused' : 'normal') });
  await promised(town, THURSDAY);
  await workerRound(town);
  expect((await messages()).map(({ channel, status }) => [channel, status])).toEqual([
    ['sms', 'failed'],
    ['letter', 'toPrint'],
  ]);
  expect(await town.database.select().from(messageAttempt)).toMatchObject([{ outcome: 'refused', detail: '21211' }]);
});

test('commitment 29: too late for a letter, a person is asked to telephone', async () => {
  peer.behave({ fate: () => 'undelivered' });
  const appointment = await promised(town, '2026-11-25T08:00:00+01:00');
  await workerRound(town);
  await peer.settled();
  await letPass(town, 2);
  expect(await tasks()).toMatchObject([{ kind: 'callCustomer', workOrderId: appointment.workOrderId, doneAt: null }]);
  expect(await clock29(appointment)).toBe('running');
});

test('commitment 29: half an hour without a receipt is an alarm for a person, raised once', async () => {
  peer.behave({ fate: () => 'sent' });
  await promised(town, '2026-11-25T08:00:00+01:00');
  await workerRound(town);
  await peer.settled();
  await letPass(town, 29, 60);
  await town.database.delete(task);
  await letPass(town, 11, 60);
  expect(await tasks()).toMatchObject([{ kind: 'callCustomer' }]);
  await town.database.delete(task);
  await letPass(town, 60, 60);
  expect(await tasks()).toEqual([]);
});

test('commitment 29: a worker that slept through the half hour raises the alarm when it wakes, once', async () => {
  peer.behave({ fate: () => 'sent' });
  await promised(town, '2026-11-25T08:00:00+01:00');
  await workerRound(town);
  await peer.settled();
  await letPass(town, 20, 60);
  await town.database.delete(task);
  await town.setNow('2026-11-23T11:10:00+01:00');
  await workerRound(town);
  expect(await tasks()).toMatchObject([{ kind: 'callCustomer' }]);
  await town.database.delete(task);
  await letPass(town, 60, 60);
  expect(await tasks()).toEqual([]);
});

test('commitment 29: a confirmation that could not leave in time is a call for a person', async () => {
  await peer.goDown();
  const { workOrderId } = await promised(town, '2026-11-24T08:00:00+01:00');
  await workerRound(town);
  await town.setNow('2026-11-24T08:00:30+01:00');
  await workerRound(town);
  expect((await messages())[0]).toMatchObject({ purpose: 'confirmation', status: 'outdated', nextActionAt: null });
  expect(await tasks()).toMatchObject([{ kind: 'callCustomer', workOrderId, details: { purpose: 'confirmation' } }]);
});

test('commitment 29: a letter nobody printed leaves the queue when its window begins, and a person telephones', async () => {
  const { workOrderId } = await promised(town, THURSDAY, 'letter');
  const letters = async () => (await messages()).filter(({ channel }) => channel === 'letter');
  await town.setNow('2026-11-26T07:59:59+01:00');
  await workerRound(town);
  expect(await letters()).toMatchObject([{ status: 'toPrint' }]);
  await town.database.delete(task);
  await town.setNow('2026-11-26T08:00:30+01:00');
  await workerRound(town);
  expect(await letters()).toMatchObject([{ status: 'outdated', nextActionAt: null }]);
  expect(await town.ports.messages.letters(town.dispatcher.territoryId)).toEqual([]);
  expect(await tasks()).toMatchObject([{ kind: 'callCustomer', workOrderId }]);
});

test('whoever answered STOP after a text was written gets a letter instead', async () => {
  await promised(town, THURSDAY);
  await town.database.insert(smsStop).values({ territoryId: town.dispatcher.territoryId, number: '+33639980001' });
  await workerRound(town);
  expect(peer.messages).toEqual([]);
  expect((await messages()).map(({ channel, status }) => [channel, status])).toEqual([
    ['sms', 'failed'],
    ['letter', 'toPrint'],
  ]);
});

test('two workers on the same message send it once', async () => {
  await promised(town, THURSDAY);
  await Promise.all([workerRound(town), workerRound(town), workerRound(town)]);
  await peer.settled();
  expect(peer.messages).toHaveLength(1);
});
