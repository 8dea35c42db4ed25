import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { appointment } from '@/adapters/postgres/schema/appointment';
import { clock } from '@/adapters/postgres/schema/clock';
import { customer } from '@/adapters/postgres/schema/customer';
import { inboundMessage, message, task } from '@/adapters/postgres/schema/message';
import { workerRound } from '@/testing/outbox-rounds';
import { type TwilioPeer, twilioPeer } from '@/testing/peers/twilio-peer';
import { twilioSignature } from '@/testing/peers/twilio-signature';
import { promised } from '@/testing/promised';
import { newTown, type Town } from '@/testing/town';
import { POST as inbound } from './inbound/route';
import { POST as status } from './status/route';

const PUBLIC_URL = 'https://rdv.example';
const ZOE = '+33639980001';

let town: Town;
let peer: TwilioPeer;
/** Callbacks the peer makes, delivered to the route handlers behind a proxy that changes scheme and host. */
let lastCallbacks: { url: string; body: URLSearchParams; signature: string }[] = [];
const realFetch = globalThis.fetch;

beforeAll(async () => {
  peer = await twilioPeer({ now: () => town.ports.clock.now().epochMilliseconds });
  town = await newTown('2026-11-23T10:00:00+01:00', {
    TWILIO_ACCOUNT_SID: peer.accountSid,
    TWILIO_AUTH_TOKEN: peer.authToken,
    TWILIO_FROM: '+33700000001',
    TWILIO_BASE_URL: peer.origin,
    PUBLIC_URL,
  });
  (globalThis as { fontainier?: Town }).fontainier = town;
  globalThis.fetch = async (url, init) => {
    if (!String(url).startsWith(PUBLIC_URL)) return realFetch(url, init);
    const signature = new Headers(init?.headers).get('x-twilio-signature') ?? '';
    const call = { url: String(url), body: new URLSearchParams(String(init?.body)), signature };
    lastCallbacks.push(call);
    return deliver(call);
  };
});
afterAll(async () => {
  globalThis.fetch = realFetch;
  await town.drop();
  await peer.close();
});
beforeEach(() => {
  lastCallbacks = [];
  peer.behave({ callbacks: 'normal', fate: () => 'delivered', answer: () => 'normal' });
});

function deliver({ url, body, signature }: { url: string; body: URLSearchParams; signature: string }) {
  const { pathname, search } = new URL(url);
  const headers = { 'x-twilio-signature': signature };
  const request = new Request(`http://127.0.0.1:3000${pathname}${search}`, { method: 'POST', headers, body });
  return pathname.endsWith('/inbound') ? inbound(request) : status(request);
}

const statusOf = async (appointmentId: string) =>
  (await town.database.select().from(message)).find((row) => row.appointmentId === appointmentId);
const clock29 = async (workOrderId: string) =>
  (await town.database.select().from(clock)).find((row) => row.workOrderId === workOrderId && row.code === '29')?.state;
const tasks = async () => (await town.database.select().from(task)).filter(({ doneAt }) => doneAt === null);
const receive = (body: string, from = ZOE, sid?: string) =>
  peer.receive(`${PUBLIC_URL}/api/webhooks/twilio/inbound`, { from, to: '+33700000001', body, ...(sid && { sid }) });

test.each(['normal', 'doubled', 'reordered'] as const)(
  'commitment 29: callbacks that come %s end on delivered, and the promise is kept',
  async (callbacks) => {
    peer.behave({ callbacks });
    const { id, workOrderId } = await promised(town, '2026-11-26T08:00:00+01:00');
    await workerRound(town);
    await peer.settled();
    expect(await statusOf(id)).toMatchObject({ status: 'delivered' });
    expect(await clock29(workOrderId)).toBe('kept');
  },
);

test('a callback for a text whose sending nobody could read is evidence enough', async () => {
  peer.behave({ answer: ({ method }) => (method === 'POST' ? 'failsAfterAccepting' : 'normal') });
  const { id } = await promised(town, '2026-11-26T08:00:00+01:00');
  await workerRound(town);
  await peer.settled();
  expect(await statusOf(id)).toMatchObject({ status: 'delivered', attempts: 1 });
});

test('a callback replayed answers 200 and changes nothing; forged or for another message 403 or nothing', async () => {
  const { id } = await promised(town, '2026-11-26T08:00:00+01:00');
  await workerRound(town);
  await peer.settled();
  const before = await statusOf(id);
  const [first] = lastCallbacks;
  if (!first) throw new Error('no callback was made');
  expect((await deliver(first)).status).toBe(200);

  const failed = new URLSearchParams(first.body);
  failed.set('MessageStatus', 'failed');
  expect((await deliver({ ...first, body: failed })).status).toBe(403);
  expect((await deliver({ ...first, signature: '' })).status).toBe(403);
  const sealBroken = first.url.replace(/s=[^&]*/, 's=AAAAAAAAAAAAAAAAAAAAAA');
  const signature = twilioSignature(peer.authToken, sealBroken, Object.fromEntries(failed));
  expect((await deliver({ url: sealBroken, body: failed, signature })).status).toBe(200);
  expect(await statusOf(id)).toEqual(before);
});

test('a body too long is not read to the end', async () => {
  const body = new URLSearchParams({ Body: 'x'.repeat(20_000) });
  const url = `${PUBLIC_URL}/api/webhooks/twilio/inbound`;
  const signature = twilioSignature(peer.authToken, url, Object.fromEntries(body));
  expect((await deliver({ url, body, signature })).status).toBe(413);
});

test('commitment 29: OUI confirms the appointment of the last text, once, and proves it was read', async () => {
  peer.behave({ fate: () => 'sent' });
  const { id, workOrderId } = await promised(town, '2026-11-27T08:00:00+01:00');
  await workerRound(town);
  await peer.settled();
  expect(await clock29(workOrderId)).toBe('running');
  const sid = `SM${'7'.repeat(32)}`;
  expect(await receive('Oui, merci !', ZOE, sid)).toBe(200);
  expect(await receive('Oui, merci !', ZOE, sid)).toBe(200);
  const [row] = await town.database.select().from(appointment).where(eq(appointment.id, id));
  expect(row?.confirmedAt).not.toBeNull();
  expect(await clock29(workOrderId)).toBe('kept');
  const kept = await town.database.select().from(inboundMessage).where(eq(inboundMessage.providerId, sid));
  expect(kept).toMatchObject([{ understoodAs: 'yes', appointmentId: id }]);
});

test('NON asks a person to rebook and cancels nothing', async () => {
  const { id, workOrderId } = await promised(town, '2026-11-27T14:00:00+01:00');
  await workerRound(town);
  await peer.settled();
  await receive('non merci');
  const [row] = await town.database.select().from(appointment).where(eq(appointment.id, id));
  expect(row?.cancelledAt).toBeNull();
  expect(await tasks()).toContainEqual(expect.objectContaining({ kind: 'rebook', workOrderId }));
});

test('anything else is read by a person, with the words in the task, each text by itself', async () => {
  await receive('Je serai en retard, sonnez chez la voisine');
  await receive('Et le chien est gentil\u0000');
  const lines = await town.ports.messages.tasks(town.dispatcher.territoryId);
  const answers = lines.filter(({ kind }) => kind === 'readAnswer').map(({ details }) => details.answer);
  expect(answers).toEqual(['Je serai en retard, sonnez chez la voisine', 'Et le chien est gentil']);
  expect(lines.find(({ kind }) => kind === 'readAnswer')).toMatchObject({ customer: 'Zoé Œillet' });
});

test('STOP ends the texts, START lets them in again', async () => {
  await receive('Stop.');
  expect(await town.database.select().from(customer)).toMatchObject([{ smsStopped: true }]);
  await receive('START');
  expect(await town.database.select().from(customer)).toMatchObject([{ smsStopped: false }]);
});

test('a number nobody knows is a task, whatever it says', async () => {
  const stranger = '+33639985555';
  await receive('OUI', stranger);
  const lines = await town.ports.messages.tasks(town.dispatcher.territoryId);
  expect(lines.find(({ phone }) => phone === stranger)).toMatchObject({ kind: 'readAnswer', workOrderId: null });
});
