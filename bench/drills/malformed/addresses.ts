import { GET as photo } from '@/app/api/photos/[id]/route';
import { GET as feed } from '@/app/feeds/ical/[secret]/route';
import { GET as letter } from '@/app/letters/[id]/route';
import { GET as exported } from '@/app/promises/exports/[exportId]/route';
import { GET as calendar } from '@/app/r/[token]/calendar/route';
import { GET as slots } from '@/app/r/[token]/move/route';
import { GET as page } from '@/app/r/[token]/route';
import { PUBLIC_URL } from '../texting-town';
import { malformedTexts } from './body';
import { answered, type Door, nth } from './door';

const TEXTS = malformedTexts(4_000);

type Address = readonly [before: string, after: string, get: (request: Request, last: string) => Promise<Response>];

/** Every address whose last part names something, and the route behind it. */
const ADDRESSES: readonly Address[] = [
  ['feeds/ical/', '.ics', (request, secret) => feed(request, { params: Promise.resolve({ secret }) })],
  ['r/', '/calendar', (request, token) => calendar(request, { params: Promise.resolve({ token }) })],
  ['r/', '', (request, token) => page(request, { params: Promise.resolve({ token }) })],
  ['r/', '/move', (request, token) => slots(request, { params: Promise.resolve({ token }) })],
  ['letters/', '', (request, id) => letter(request, { params: Promise.resolve({ id }) })],
  ['promises/exports/', '', (request, exportId) => exported(request, { params: Promise.resolve({ exportId }) })],
  ['api/photos/', '', (request, id) => photo(request, { params: Promise.resolve({ id }) })],
];

/** Ids, secrets and tokens that are none, as every role and from addresses no machine has; `near` are real ones, to be bent. */
export function addressDoor(cookies: readonly string[], near: readonly string[]): Door {
  return {
    name: 'addresses',
    share: 5_000,
    send(n) {
      const [before, after, get] = nth(ADDRESSES, n);
      const round = Math.floor(n / ADDRESSES.length);
      const text = nth(TEXTS, round).toWellFormed();
      const last = round % 3 ? text : bent(nth(near, round), round);
      const query = `?l=${encodeURIComponent(text.slice(0, 200))}&taken&refused&__proto__=1`;
      const address = `${PUBLIC_URL}/${before}${encodeURIComponent(last.slice(0, 3_000))}${after}${query}`;
      const headers = { cookie: nth(cookies, round), 'x-forwarded-for': from(n), 'if-none-match': '", W/,,"*' };
      return answered(address.slice(0, 300), () => get(new Request(address, { headers }), last));
    },
  };
}

/** One letter off, cut, doubled or with something behind it. */
function bent(real: string, n: number): string {
  return nth([`${real}A`, real.slice(1), real.slice(0, -1), `${real}${real}`, `${real}\u0000`, `${real}/../x`], n);
}

/** Guesses come from everywhere, so that a shut door does not hide what stands behind it. */
function from(n: number): string {
  return n % 50 === 0 ? `${'9'.repeat(5_000)}, ::ffff:<b>` : `203.0.${Math.floor(n / 250) % 256}.${n % 250}`;
}
