import { randomBytes, randomInt } from 'node:crypto';
import { twilioSignature } from '@/testing/peers/twilio-signature';

/** One webhook call: the address the provider knows, the form, the signature it came with. */
export type Call = {
  readonly url: string;
  readonly form: Readonly<Record<string, string>>;
  readonly signature: string | null;
};

type Forge = (call: Call, authToken: string) => Call;

/** What somebody who has seen a call, but not the token, could send instead; or who has the token and another address. */
const WAYS: readonly Forge[] = [
  (call) => ({ ...call, signature: null }),
  (call) => ({ ...call, signature: '' }),
  (call) => ({ ...call, signature: randomBytes(20).toString('base64') }),
  (call) => ({ ...call, signature: flipped(call.signature ?? '') }),
  (call) => ({ ...call, signature: twilioSignature(randomBytes(16).toString('hex'), call.url, call.form) }),
  (call) => ({ ...call, signature: `${call.signature}, ${call.signature}` }),
  (call) => ({ ...call, form: withChanged(call.form) }),
  (call) => ({ ...call, form: { ...call.form, [`Extra${randomInt(1_000)}`]: 'x' } }),
  (call) => ({ ...call, form: withoutOne(call.form) }),
  (call) => ({ ...call, url: `${call.url}${call.url.includes('?') ? '&' : '?'}x=${randomInt(1_000)}` }),
  (call) => ({ ...call, url: otherWebhook(call.url) }),
  // Signed with the real token, for the address behind the proxy or for another host: not what we are called.
  (call, token) => signedFor(call, token, call.url.replace(/^https:\/\/[^/]+/, 'http://inner:3000')),
  (call, token) => signedFor(call, token, call.url.replace(/^https:\/\/[^/]+/, 'https://evil.example')),
];

/** The `n`th forgery of a call, each way in turn. */
export function forged(call: Call, n: number, authToken: string): Call {
  return (WAYS[n % WAYS.length] as Forge)(call, authToken);
}

function flipped(signature: string): string {
  const bytes = Buffer.from(signature, 'base64');
  const at = randomInt(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << randomInt(8));
  return bytes.toString('base64');
}

function withChanged(form: Call['form']): Call['form'] {
  const names = Object.keys(form);
  const name = names[randomInt(names.length)] ?? '';
  return { ...form, [name]: `${form[name]}${randomInt(10)}` };
}

function withoutOne(form: Call['form']): Call['form'] {
  const entries = Object.entries(form).filter(([, value]) => value !== '');
  entries.splice(randomInt(entries.length), 1);
  return Object.fromEntries(entries);
}

function otherWebhook(url: string): string {
  const [from, to] = url.includes('/status') ? ['/status', '/inbound'] : ['/inbound', '/status'];
  return url.replace(from as string, to as string);
}

function signedFor(call: Call, authToken: string, url: string): Call {
  return { ...call, signature: twilioSignature(authToken, url, call.form) };
}
