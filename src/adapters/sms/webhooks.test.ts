import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MessageId } from '@/domain/ids';
import { type DeliveryStatus, laterStatus } from '@/domain/messages/delivery-status';
import { type TwilioPeer, twilioPeer } from '@/testing/peers/twilio-peer';
import { twilioSignature } from '@/testing/peers/twilio-signature';
import { twilioSms } from './twilio';
import { inboundSms, isSignedByTwilio, publicAddress, statusNews } from './webhooks';

const PUBLIC_URL = 'https://rdv.example';
const callbackSecret = 'callback-secret';
const messageId = MessageId.parse('01990000-0000-7000-8000-000000000001');

let peer: TwilioPeer;
let door: Server;
let heard: DeliveryStatus[];
let inbound: unknown[];
let refused: number;

/** A door as the product has one, behind a proxy that changes scheme and host. */
beforeEach(async () => {
  heard = [];
  inbound = [];
  refused = 0;
  door = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
    const address = publicAddress(PUBLIC_URL, request.url ?? '/');
    if (!isSignedByTwilio(address, form, String(request.headers['x-twilio-signature']), peer.authToken)) {
      refused += 1;
      response.writeHead(403).end();
      return;
    }
    const news = statusNews(new URL(address).searchParams, form, callbackSecret);
    if (news?.messageId === messageId) heard.push(news.status);
    if (address.endsWith('/inbound')) inbound.push(inboundSms(form));
    response.writeHead(200).end();
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const port = (door.address() as AddressInfo).port;
  peer = await twilioPeer({ reach: (url) => url.replace(PUBLIC_URL, `http://127.0.0.1:${port}`) });
});
afterEach(async () => {
  await peer.close();
  door.close();
});

async function sendOne() {
  const { accountSid, authToken, origin } = peer;
  const settings = {
    accountSid,
    authToken,
    baseUrl: origin,
    sender: { from: '+33700000001' },
    publicUrl: PUBLIC_URL,
    callbackSecret,
  };
  await twilioSms(settings, Temporal.Now.instant).send({
    messageId,
    to: '+33639980001',
    body: 'L’eau revient à 16 h, œ €',
  });
  await peer.settled();
}

test.each([
  ['normal', ['sent', 'undelivered']],
  ['doubled', ['sent', 'sent', 'undelivered', 'undelivered']],
  ['reordered', ['undelivered', 'sent']],
  ['lost', []],
] as const)('callbacks that come %s pass the signature check behind a proxy', async (callbacks, expected) => {
  peer.behave({ callbacks, fate: () => 'undelivered' });
  await sendOne();
  expect(heard).toEqual(expected);
  expect(refused).toBe(0);
  const kept = heard.reduce<DeliveryStatus>(laterStatus, 'queued');
  expect(kept).toBe(callbacks === 'lost' ? 'queued' : 'undelivered');
});

test('a customer’s answer comes in signed, and comes in again when replayed', async () => {
  const sms = {
    from: '+33639980001',
    to: '+33700000001',
    body: 'OUI, à 8 h ça va — merci',
    sid: `SM${'1'.repeat(32)}`,
  };
  expect(await peer.receive(`${PUBLIC_URL}/api/webhooks/twilio/inbound`, sms)).toBe(200);
  expect(await peer.receive(`${PUBLIC_URL}/api/webhooks/twilio/inbound`, sms)).toBe(200);
  const { sid, ...rest } = sms;
  expect(inbound).toEqual([
    { providerId: sid, ...rest },
    { providerId: sid, ...rest },
  ]);
});

const form = { MessageSid: 'SM1', MessageStatus: 'delivered', To: '+33639980001' };
const url = `${PUBLIC_URL}/api/webhooks/twilio/status?m=${messageId}&s=x`;

test.each([
  ['another token', twilioSignature('not-the-token', url, form), url, form],
  ['a changed parameter', twilioSignature('token', url, form), url, { ...form, MessageStatus: 'failed' }],
  ['an added parameter', twilioSignature('token', url, form), url, { ...form, Extra: '1' }],
  ['another query', twilioSignature('token', url, form), url.replace('s=x', 's=y'), form],
  ['another host', twilioSignature('token', url, form), url.replace('rdv.example', 'evil.example'), form],
  ['no signature', null, url, form],
  ['an empty signature', '', url, form],
  ['a signature of another length', 'AAAA', url, form],
  ['a signature that is not ASCII', 'é'.repeat(28), url, form],
])('a form with %s is not Twilio’s', (_, signature, calledUrl, params) => {
  expect(isSignedByTwilio(calledUrl, params, signature, 'token')).toBe(false);
});

test('the example of Twilio’s security page is recognised', () => {
  const example = {
    CallSid: 'CA1234567890ABCDE',
    Caller: '+12349013030',
    Digits: '1234',
    From: '+12349013030',
    To: '+18005551212',
  };
  const address = 'https://mycompany.com/myapp.php?foo=1&bar=2';
  expect(isSignedByTwilio(address, example, '0/KCTR6DLpKmkAf8muzZqo1nDgQ=', '12345')).toBe(true);
});

test('a seal made for another message, or with another secret, says nothing about ours', async () => {
  await sendOne();
  const query = new URL(peer.messages[0]?.statusCallback ?? '').searchParams;
  expect(statusNews(query, form, callbackSecret)).toEqual({
    messageId,
    providerId: 'SM1',
    status: 'delivered',
    providerCode: null,
  });
  expect(statusNews(query, form, 'another-secret')).toBeNull();
  query.set('m', '01990000-0000-7000-8000-000000000002');
  expect(statusNews(query, form, callbackSecret)).toBeNull();
  expect(statusNews(new URLSearchParams(), form, callbackSecret)).toBeNull();
});

test('a status nobody has heard of changes nothing', async () => {
  await sendOne();
  const query = new URL(peer.messages[0]?.statusCallback ?? '').searchParams;
  for (const MessageStatus of ['teleported', 'received', '__proto__', 'toString', ''])
    expect(statusNews(query, { ...form, MessageStatus }, callbackSecret)).toBeNull();
});

test.each<Record<string, string>>([
  {},
  { Body: 'OUI' },
  { MessageSid: 'SM1', From: '+33639980001', To: '+337', Body: 'x'.repeat(2001) },
])('an inbound form that is not one is nothing: %j', (bad) => {
  expect(inboundSms(bad)).toBeNull();
});
