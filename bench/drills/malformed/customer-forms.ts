import { POST as choose } from '@/app/r/[token]/move/route';
import { POST as answer } from '@/app/r/[token]/route';
import { PUBLIC_URL } from '../texting-town';
import { malformedBodies, malformedTexts } from './body';
import { answered, type Door, nth } from './door';

type Form = Readonly<Record<string, string>>;
type Sent = { readonly headers: Record<string, string>; readonly body: BodyInit };

const TEXTS = malformedTexts(3_000);
const BODIES = malformedBodies(2_000);
const FORM = { 'content-type': 'application/x-www-form-urlencoded', origin: PUBLIC_URL };
const TYPES = ['application/json', 'text/plain', 'multipart/form-data; boundary=x', 'text/html', ''];
const FOREIGN = [
  'https://evil.example',
  'null',
  `${PUBLIC_URL}.evil.example`,
  PUBLIC_URL.replace('https', 'http'),
  '%%%',
  'file:///etc/passwd',
];

/** Windows that read as windows and can be nobody's. */
const SLOTS = [
  '/',
  '2026-11-26T07:00:00Z',
  '2026-11-26T07:00:00Z/2026-11-26T09:00:00Z/2026-11-26T09:00:00Z',
  '2026-11-26T09:00:00Z/2026-11-26T07:00:00Z',
  '2026-11-26T07:00:00Z/2026-11-26T07:00:00Z',
  '2026-11-26T07:00:00Z/2027-11-26T07:00:00Z',
  '2026-11-02T07:00:00Z/2026-11-02T09:00:00Z',
  '2099-12-31T23:00:00Z/2099-12-31T23:59:59Z',
  '2026-11-29T02:00:00Z/2026-11-29T03:00:00Z',
  '2026-02-30T07:00:00Z/2026-02-30T09:00:00Z',
  '20',
];

const FAULTS: readonly ((whole: Form, n: number) => Sent)[] = [
  (whole, n) => form({ ...whole, [nth(Object.keys(whole), n)]: `${nth(TEXTS, n)}?` }),
  (whole, n) => form(Object.fromEntries([Object.entries(whole)[n % 2] ?? []])),
  (whole, n) => ({ headers: { origin: PUBLIC_URL, 'content-type': nth(TYPES, n) }, body: JSON.stringify(whole) }),
  (whole, n) => ({ headers: { ...FORM, origin: nth(FOREIGN, n) }, body: new URLSearchParams({ ...whole }) }),
  (_, n) => ({ headers: FORM, body: nth(BODIES, n) as BodyInit }),
  (whole, n) => form({ ...whole, [`${nth(TEXTS, n)}`]: 'x'.repeat(4_001) }),
  (whole) => ({ headers: FORM, body: `action=x&slot=x&__proto__=x&${new URLSearchParams({ ...whole })}&%zz=%` }),
  (whole, n) => ({ headers: { ...FORM, 'content-length': '99999999999' }, body: nth([...Object.values(whole)], n) }),
];

/** The forms of a customer's page, behind a link that works: confirm, cancel and move. */
export function customerFormDoor(token: string, newId: () => string): Door {
  return {
    name: 'customer forms',
    share: 7_000,
    send(n) {
      const round = Math.floor(n / FAULTS.length);
      const isMove = round % 2 === 1;
      const slot = nth(SLOTS, round);
      const action = round % 4 ? 'confirm' : 'cancel';
      const whole: Form = isMove ? { command: newId(), slot } : { command: newId(), action };
      const isWrongEnough = isMove && n % 3 === 0;
      const { headers, body } = isWrongEnough ? form(whole) : nth(FAULTS, n)(whole, round);
      const address = `${PUBLIC_URL}/r/${token}${isMove ? '/move' : ''}?l=${nth(['fr', 'en', '__proto__', '%00'], n)}`;
      const request = new Request(address, { method: 'POST', headers, body });
      const route = isMove ? choose : answer;
      return answered(`form ${n} ${JSON.stringify(whole)}`, () =>
        route(request, { params: Promise.resolve({ token }) }),
      );
    },
  };
}

function form(fields: Form): Sent {
  const entries = Object.entries(fields).map(([name, value]) => [name.toWellFormed(), value.toWellFormed()]);
  return { headers: FORM, body: new URLSearchParams(entries as [string, string][]) };
}
