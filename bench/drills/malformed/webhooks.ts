import { POST as inbound } from '@/app/api/webhooks/twilio/inbound/route';
import { POST as status } from '@/app/api/webhooks/twilio/status/route';
import { twilioSignature } from '@/testing/peers/twilio-signature';
import { PUBLIC_URL, type TextingTown } from '../texting-town';
import { malformedBodies, malformedTexts } from './body';
import { answered, type Door, nth } from './door';

type Form = Readonly<Record<string, string>>;
type Route = (request: Request) => Promise<Response>;

const TEXTS = malformedTexts(4_000);
const BODIES = malformedBodies(2_000);
const INBOUND = `${PUBLIC_URL}/api/webhooks/twilio/inbound`;
const TYPES = ['application/json', 'text/plain', 'multipart/form-data; boundary=x', 'application/octet-stream', ''];

/** What a text from a customer looks like, with one field missing, replaced, or one too many. */
function brokenText(n: number): Form {
  const whole = { MessageSid: `SM${n}`, From: '+33639985555', To: '+33700000001', Body: 'OUI' };
  return broken(whole, n);
}

function broken(whole: Form, n: number): Form {
  const names = Object.keys(whole);
  const name = nth(names, Math.floor(n / 3));
  const text = nth(TEXTS, n).toWellFormed();
  if (n % 3 === 0) return Object.fromEntries(Object.entries(whole).filter(([one]) => one !== name));
  if (n % 3 === 1) return { ...whole, [name]: text.slice(0, 3_000) };
  return { [name]: whole[name] ?? '', [text.slice(0, 100) || 'x']: text, ['__proto__']: 'x' };
}

/** Somebody writes back: signed as the provider signs, and broken; or not signed at all. */
export function inboundDoor({ peer }: TextingTown): Door {
  return {
    name: 'inbound webhook',
    share: 5_000,
    // A text from nobody we know is read by a person, whatever stands in it.
    writesDown: ['inbound_message', 'task'],
    send: (n) => call(inbound, INBOUND, brokenText(n), n, peer.authToken),
  };
}

/** News of texts that went out, `callbacks` the addresses the provider was given: broken addresses and broken forms. */
export function statusDoor({ peer }: TextingTown, callbacks: readonly string[]): Door {
  return {
    name: 'status webhook',
    share: 5_000,
    send(n) {
      const genuine = nth(callbacks, n);
      const whole = { MessageSid: `SM${n}`, MessageStatus: 'on fire', ErrorCode: '30003' };
      const url =
        n % 2
          ? genuine
          : `${genuine.slice(0, 60 + (n % 40))}${encodeURIComponent(nth(TEXTS, n).slice(0, 200).toWellFormed())}`;
      return call(status, url, broken(whole, n), n, peer.authToken);
    },
  };
}

function call(route: Route, url: string, form: Form, n: number, authToken: string) {
  const [headers, body] = written(url, form, n, authToken);
  const init = { method: 'POST', headers, body: body as BodyInit };
  return answered(`${url} ${JSON.stringify(form).slice(0, 300)}`, () => route(new Request(url, init)));
}

/** Of five calls three are signed, one is not, and one is no form though its signature is right. */
function written(url: string, form: Form, n: number, authToken: string): readonly [Record<string, string>, unknown] {
  const signature = twilioSignature(authToken, url, form);
  const formed = { 'content-type': 'application/x-www-form-urlencoded' };
  const signed = { 'x-twilio-signature': signature };
  if (n % 5 === 3) return [formed, new URLSearchParams(form)];
  if (n % 5 === 4) return [{ ...signed, 'content-type': nth(TYPES, n) }, nth(BODIES, n)];
  return [{ ...formed, ...signed }, new URLSearchParams(form)];
}
