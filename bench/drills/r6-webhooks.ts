import { letPass, workerRound } from '@/testing/outbox-rounds';
import { twilioSignature } from '@/testing/peers/twilio-signature';
import { type Drill, must } from './drill';
import { drillTown, type TownBuilder } from './drill-town';
import { type Call, forged } from './forgeries';
import { tableDigest } from './table-digest';
import { PUBLIC_URL, promisedToSomebody, type TextingTown, textingTown } from './texting-town';

const FULL = 5_000;

/** Headers a proxy adds, or somebody who would like to be taken for one. */
const FORWARDED = [
  {},
  { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'rdv.vivaigo.test', 'x-forwarded-for': '198.51.100.7' },
  { 'x-forwarded-proto': 'http', 'x-forwarded-host': 'evil.example', 'x-forwarded-port': '81' },
  { forwarded: 'proto=http;host=evil.example', 'x-original-url': '/api/webhooks/twilio/inbound' },
] as const;

/** Only what the provider signed for our public address is heard, once; everything else changes nothing. */
export const r6: Drill = {
  id: 'R6',
  title: 'webhook forged, tampered, replayed, behind a proxy',
  run: (size) => webhooksNobodySent(drillTown, Math.ceil(FULL * size)),
};

export async function webhooksNobodySent(build: TownBuilder, forgeries: number) {
  const world = await textingTown(build, '2026-11-23T10:00:00+01:00');
  const { town, peer } = world;
  try {
    const genuine = await genuineCalls(world);
    const before = await tableDigest(town);
    for (let n = 0; n < forgeries; n += 1) {
      const call = forged(genuine[n % genuine.length] as Call, Math.floor(n / genuine.length), peer.authToken);
      const status = await post(world, call, n);
      must(status === 403, `a forged call was answered ${status}: ${JSON.stringify(call)}`);
    }
    await notEvenForms(world, genuine);
    must((await tableDigest(town)) === before, 'a forged call changed a row');
    let replays = 0;
    for (const call of genuine)
      for (let n = 0; n < FORWARDED.length; n += 1) {
        must((await post(world, call, n)) === 200, `a replayed call was not answered 200: ${call.url}`);
        replays += 1;
      }
    must((await tableDigest(town)) === before, 'a replayed call changed a row');
    return { genuineCalls: genuine.length, forged: forgeries, answered403: forgeries, replays, rowsChanged: 0 };
  } finally {
    await world.drop();
  }
}

/** A genuine signature on something that is no form at all. */
async function notEvenForms({ door }: TextingTown, genuine: readonly Call[]): Promise<void> {
  for (const { url, form, signature } of genuine)
    for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x']) {
      const headers = { 'content-type': type, 'x-twilio-signature': signature ?? '' };
      const address = url.replace(/^https?:\/\/[^/]+/, door.origin);
      const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(form) });
      must(answer.status === 403, `${type} was answered ${answer.status}`);
      await answer.arrayBuffer();
    }
}

/** Texts sent, reported on and answered for real: OUI, NON, STOP and then START again, a question, a stranger. */
async function genuineCalls(world: TextingTown): Promise<Call[]> {
  const { town, peer } = world;
  const calls: Call[] = [];
  for (let n = 0; n < 6; n += 1) await promisedToSomebody(town, `2026-11-2${6 + (n % 2)}T08:00:00+01:00`);
  peer.behave({ fate: (to) => (Number(to) % 2 ? 'delivered' : 'undelivered') });
  await workerRound(town);
  await peer.settled();
  for (const { statusCallback, sid, to, from, status } of peer.messages)
    for (const MessageStatus of ['sent', status]) {
      const form = { AccountSid: peer.accountSid, From: from, To: to, MessageSid: sid, MessageStatus };
      calls.push(signed(peer.authToken, statusCallback ?? '', form));
    }
  const senders = peer.messages.map(({ to }) => to);
  const answers = ['Oui merci', 'NON', 'STOP', 'START', 'Sonnez fort, interphone cassé'];
  for (const [index, Body] of answers.entries()) {
    const From = index === 3 ? senders[2] : senders[index];
    calls.push(inbound(peer, { From: From ?? '', Body, MessageSid: `SM${String(index).repeat(32)}` }));
  }
  calls.push(inbound(peer, { From: '+33639985555', Body: 'OUI', MessageSid: `SM${'9'.repeat(32)}` }));
  const unheard = await tableDigest(town);
  for (const [n, call] of calls.entries()) must((await post(world, call, n)) === 200, 'a genuine call was refused');
  must((await tableDigest(town)) !== unheard, 'genuine calls changed nothing: the digest does not see');
  await letPass(town, 2);
  return calls;
}

function inbound(peer: TextingTown['peer'], form: Record<string, string>): Call {
  const whole = { AccountSid: peer.accountSid, To: '+33700000001', ...form };
  return signed(peer.authToken, `${PUBLIC_URL}/api/webhooks/twilio/inbound`, whole);
}

function signed(authToken: string, url: string, form: Record<string, string>): Call {
  return { url, form, signature: twilioSignature(authToken, url, form) };
}

/** Sends a call through the proxy and gives the HTTP status. */
async function post({ door }: TextingTown, { url, form, signature }: Call, n: number): Promise<number> {
  const forwarded: Record<string, string> = FORWARDED[n % FORWARDED.length] ?? {};
  const headers = { ...forwarded, ...(signature !== null && { 'x-twilio-signature': signature }) };
  const address = url.replace(/^https?:\/\/[^/]+/, door.origin);
  const answer = await fetch(address, { method: 'POST', headers, body: new URLSearchParams(form) });
  await answer.arrayBuffer();
  return answer.status;
}
