import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MessageId } from '@/domain/ids';
import type { TwilioAnswer } from '@/testing/peers/twilio-behaviour';
import { type TwilioPeer, twilioPeer } from '@/testing/peers/twilio-peer';
import { UnknownOutcome } from '@/use-cases/ports/sms-gateway';
import { BreakerOpen } from '../breaker';
import { type TwilioSmsSettings, twilioSms } from './twilio';
import { TwilioTrouble } from './twilio-failure';

const messageId = MessageId.parse('01990000-0000-7000-8000-000000000001');
const to = '+33639980001';
const body = 'Vivaigo : RDV mardi 24/11 entre 8h et 10h. Confirmer ou déplacer : https://rdv.example/c/k3Jx9';

let peer: TwilioPeer;
let now: Temporal.Instant;

beforeEach(async () => {
  now = Temporal.Now.instant();
  peer = await twilioPeer({ reach: () => 'http://127.0.0.1:9/' });
});
afterEach(() => peer.close());

function gateway(change: Partial<TwilioSmsSettings> = {}) {
  const { accountSid, authToken, origin } = peer;
  return twilioSms(
    {
      accountSid,
      authToken,
      baseUrl: origin,
      timeoutMs: 5_000,
      sender: { from: '+33700000001' },
      publicUrl: 'https://rdv.example',
      callbackSecret: 'callback-secret',
      ...change,
    },
    () => now,
  );
}

const answering = (answer: TwilioAnswer) => peer.behave({ answer: () => answer });
/** Patient enough for a busy machine, unless the provider never answers. */
const patience = (answer: TwilioAnswer) => ({ timeoutMs: /^(hang|drip)/.test(answer) ? 150 : 5_000 });

describe('a text that goes', () => {
  test('is handed over once, with our sealed id in the callback and its French accents whole', async () => {
    const sent = await gateway().send({ messageId, to, body, validForSeconds: 3600 });
    expect(sent).toEqual({
      ok: true,
      value: { providerId: peer.messages[0]?.sid, status: 'queued', providerCode: null },
    });
    expect(peer.messages).toHaveLength(1);
    expect(peer.messages[0]).toMatchObject({ to, body, from: '+33700000001', validitySeconds: 3600 });
    expect(peer.messages[0]?.statusCallback).toMatch(
      /^https:\/\/rdv\.example\/api\/webhooks\/twilio\/status\?m=01990000-0000-7000-8000-000000000001&s=[\w-]{22}$/,
    );
  });

  test('goes through the messaging service when there is one', async () => {
    const sent = await gateway({ sender: { messagingServiceSid: 'MG1' } }).send({ messageId, to, body });
    expect(sent).toMatchObject({ ok: true, value: { status: 'queued' } });
    expect(peer.messages[0]).toMatchObject({ messagingServiceSid: 'MG1' });
  });

  test.each(['delivered', 'undelivered', 'failed', 'sent', 'queued'] as const)(
    'ends %s, and says so when asked',
    async (fate) => {
      peer.behave({ fate: () => fate, stepMs: 1 });
      const sent = await gateway().send({ messageId, to, body });
      await peer.settled();
      const providerId = sent.ok ? sent.value.providerId : '';
      expect((await gateway().status(providerId)).status).toBe(fate);
    },
  );
});

test('a number that can never be reached is refused with the provider’s code', async () => {
  const sent = await gateway().send({ messageId, to: '0490000000', body });
  expect(sent).toEqual({ ok: false, refusal: { kind: 'unreachableByPhone', providerCode: 21211 } });
  expect(peer.messages).toHaveLength(0);
});

test.each([
  ['failsAfterAccepting', 1],
  ['garbageAfterAccepting', 1],
  ['cutAfterAccepting', 1],
  ['hangAfterAccepting', 1],
  ['dripAfterAccepting', 1],
  ['drip', 0],
  ['hang', 0],
  ['garbage', 0],
  ['cut', 0],
  ['unavailable', 0],
] as const)('after "%s" nobody knows whether the text went, and the list decides', async (answer, accepted) => {
  answering(answer);
  await expect(gateway(patience(answer)).send({ messageId, to, body })).rejects.toThrow(UnknownOutcome);
  expect(peer.messages).toHaveLength(accepted);

  answering('normal');
  const evidence = await gateway().find({ to, body, sentAfter: now });
  expect(evidence?.providerId).toBe(peer.messages[0]?.sid);
});

test.each(['denied', 'throttled'] as const)(
  'when the provider says "%s" nothing went out and nothing is in doubt',
  async (answer) => {
    answering(answer);
    await expect(gateway().send({ messageId, to, body })).rejects.toThrow(TwilioTrouble);
  },
);

test('a provider that is not there at all took nothing', async () => {
  await peer.goDown();
  await expect(gateway().send({ messageId, to, body })).rejects.toThrow(TwilioTrouble);
  await peer.comeBack();
  expect(await gateway().send({ messageId, to, body })).toMatchObject({ ok: true });
});

describe('the evidence', () => {
  test('is the same recipient and the same body, accepted since', async () => {
    await gateway().send({ messageId, to, body: 'an older text' });
    await gateway().send({ messageId, to: '+33639980002', body });
    expect(await gateway().find({ to, body, sentAfter: now })).toBeNull();
    await gateway().send({ messageId, to, body });
    expect((await gateway().find({ to, body, sentAfter: now }))?.providerId).toBe(peer.messages[2]?.sid);
    expect(await gateway().find({ to, body, sentAfter: now.add({ hours: 1 }) })).toBeNull();
  });

  test('comes late when the provider’s list lags', async () => {
    peer.behave({ listLagMs: 60_000 });
    await gateway().send({ messageId, to, body });
    expect(await gateway().find({ to, body, sentAfter: now })).toBeNull();
    peer.behave({ listLagMs: 0 });
    expect(await gateway().find({ to, body, sentAfter: now })).not.toBeNull();
  });

  test.each(['garbage', 'cut', 'hang', 'unavailable', 'denied'] as const)(
    'is not "nothing found" when the list answers "%s"',
    async (answer) => {
      answering(answer);
      await expect(gateway(patience(answer)).find({ to, body, sentAfter: now })).rejects.toThrow(TwilioTrouble);
    },
  );
});

test('a provider down for ten minutes is asked at most once every 30 seconds', async () => {
  answering('unavailable');
  const sms = gateway();
  const outcomes: unknown[] = [];
  for (let second = 0; second < 600; second += 5) {
    outcomes.push(await sms.send({ messageId, to, body }).catch((error) => error.constructor));
    now = now.add({ seconds: 5 });
  }
  expect(peer.requests.length).toBeLessThanOrEqual(3 + 600 / 30);
  expect(outcomes.filter((outcome) => outcome === BreakerOpen).length).toBe(120 - peer.requests.length);
});

test.each(['refused', 'denied', 'failsAfterAccepting', 'cut', 'garbage', 'hang'] as const)(
  'what is thrown after "%s" holds neither the number, nor the text, nor the key',
  async (answer) => {
    answering(answer);
    const outcome = await gateway(patience(answer))
      .send({ messageId, to, body })
      .catch((error: Error) => ({ ...error, message: error.message, stack: error.stack, cause: error.cause }));
    const told = JSON.stringify(outcome);
    for (const secret of [to.slice(1), 'k3Jx9', peer.authToken]) expect(told).not.toContain(secret);
  },
);
