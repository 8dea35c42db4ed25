import { handleProcedure } from '@/api/http';
import { PROCEDURES } from '../procedures';
import type { TextingTown } from '../texting-town';
import { malformedBodies, textOf } from './body';
import { answered, type Door, nth } from './door';

const ORIGIN = 'http://localhost/api/trpc';
const HUGE = `{"words":"${'x'.repeat(2_100_000)}"}`;

type Body = string | Uint8Array;

/** Requests that are wrong before anybody reads their body: addresses, methods, content types, batches, lengths. */
const ODD: readonly ((path: string, body: Body) => readonly [string, RequestInit])[] = [
  (path, body) => [path, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: body as BodyInit }],
  (path) => [path, { method: 'POST' }],
  (path, body) => [path, { method: 'PUT', body: body as BodyInit }],
  (path) => [path, { method: 'DELETE' }],
  (path, body) => [`${path}?batch=1`, json(body)],
  (path, body) => [`${path},${path}?batch=1&input=${asked(body)}`, {}],
  (_, body) => [`__proto__?input=${asked(body)}`, {}],
  (_, body) => [`constructor.prototype`, json(body)],
  (_, body) => [`${asked(body).slice(0, 300)}`, {}],
  (path) => [`${path}?input=%ff%fe%00`, {}],
  (path) => [path, json(HUGE)],
  (path) => [path, { ...json('null'), headers: { 'content-length': '99999999' } }],
];

/** Every procedure as every role. */
export function procedureDoor({ town }: TextingTown, cookies: readonly string[], count: number): Door {
  const bodies = malformedBodies(Math.min(count, 20_000));
  return {
    name: 'procedures',
    share: 60_500,
    send(n) {
      const { path, isCommand } = nth(PROCEDURES, n);
      const body = nth(bodies, n);
      const [address, init] = n % 23 === 22 ? nth(ODD, n)(path, body) : plain(path, isCommand, body);
      const headers = new Headers(init.headers);
      headers.set('cookie', nth(cookies, Math.floor(n / PROCEDURES.length)));
      const request = new Request(`${ORIGIN}/${address}`, { ...init, headers });
      return answered(`${address} ${textOf(body).slice(0, 300)}`, () => handleProcedure(town, request));
    },
  };
}

function plain(path: string, isCommand: boolean, body: Body): readonly [string, RequestInit] {
  if (isCommand) return [path, json(body)];
  return [`${path}?input=${asked(body)}`, { headers: { 'content-type': 'application/json' } }];
}

function json(body: Body): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: body as BodyInit };
}

function asked(body: Body): string {
  return encodeURIComponent(textOf(body).slice(0, 20_000).toWellFormed());
}
