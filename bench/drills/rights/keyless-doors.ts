import { ACCESS } from '@/api/access';
import { POST as inbound } from '@/app/api/webhooks/twilio/inbound/route';
import { POST as status } from '@/app/api/webhooks/twilio/status/route';
import { GET as feed } from '@/app/feeds/ical/[secret]/route';
import { GET as calendar } from '@/app/r/[token]/calendar/route';
import { POST as choose, GET as slots } from '@/app/r/[token]/move/route';
import { POST as answer, GET as page } from '@/app/r/[token]/route';
import { POST as setUp } from '@/app/setup/[token]/open/route';
import { ROLES } from '@/domain/roster/role';
import { must } from '../drill';
import type { Sides } from './objects';

type Route = (request: Request, last: string) => Promise<Response>;

/** Doors that no session opens, but a secret, a link or a signature; and what whoever has none is told. */
const KEYLESS: Readonly<Record<string, readonly [number, Route]>> = {
  'GET /feeds/ical/[secret]': [404, (request, secret) => feed(request, { params: Promise.resolve({ secret }) })],
  'GET /r/[token]': [404, (request, token) => page(request, { params: Promise.resolve({ token }) })],
  'POST /r/[token]': [404, (request, token) => answer(request, { params: Promise.resolve({ token }) })],
  'GET /r/[token]/move': [404, (request, token) => slots(request, { params: Promise.resolve({ token }) })],
  'POST /r/[token]/move': [404, (request, token) => choose(request, { params: Promise.resolve({ token }) })],
  'GET /r/[token]/calendar': [404, (request, token) => calendar(request, { params: Promise.resolve({ token }) })],
  'POST /setup/[token]/open': [303, (request, token) => setUp(request, { params: Promise.resolve({ token }) })],
  'POST /api/webhooks/twilio/status': [403, (request) => status(request)],
  'POST /api/webhooks/twilio/inbound': [403, (request) => inbound(request)],
};

/** No role opens a door that is not opened by roles: whoever is signed in, and whatever names they give, is nobody there. */
export async function keylessTried({ near, people }: Sides, failures: string[]): Promise<number> {
  const doors = Object.entries(ACCESS).filter(([, { by }]) => by !== 'session' && by !== 'public');
  let count = 0;
  for (const [door] of doors) {
    const [expected, route] = KEYLESS[door] ?? [];
    must(expected !== undefined && route !== undefined, `the drill does not try ${door}`);
    for (const role of [...ROLES, null]) {
      const cookie = role ? people[role].cookie : '';
      for (const last of [near.own, near.dispatcher.territoryId, 'A'.repeat(22), 'A'.repeat(32)]) {
        const { status: given } = await route(requestFor(door, last, cookie, `${door} ${role}`), last);
        count += 1;
        if (given !== expected) failures.push(`${door} as ${role ?? 'nobody'}: ${given} instead of ${expected}`);
      }
    }
  }
  return count;
}

/** From an address of its own each time, so that no guess is answered by a door shut before. */
function requestFor(door: string, last: string, cookie: string, from: string): Request {
  const [method = 'GET', path = ''] = door.split(' ');
  const type = 'application/x-www-form-urlencoded';
  const headers = { cookie, 'x-forwarded-for': `${from} ${last}`.slice(0, 60), 'content-type': type };
  const form = method === 'POST' ? { body: new URLSearchParams({ action: 'confirm', From: '+33639980001' }) } : {};
  return new Request(`http://localhost${path.replace(/\[\w+\]/, last)}`, { method, headers, ...form });
}
