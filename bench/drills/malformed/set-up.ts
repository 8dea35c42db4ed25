import { POST } from '@/app/setup/[token]/open/route';
import { PUBLIC_URL, type TextingTown } from '../texting-town';
import { malformedBodies, malformedTexts } from './body';
import { answered, type Door, nth } from './door';

const TEXTS = malformedTexts(3_000);
const BODIES = malformedBodies(2_000);
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const GOOD = { territory: 'Crau', prefix: 'CRA', name: 'Zoé', email: 'zoe@exemple.test', password: 'longue assez' };

type Fault = (n: number) => readonly [Record<string, string>, BodyInit];

const FAULTS: readonly Fault[] = [
  (n) => [FORM, filled({ ...GOOD, prefix: `${nth(TEXTS, n)}1` })],
  (n) => [FORM, filled({ ...GOOD, email: nth(TEXTS, n) })],
  (n) => [FORM, filled({ ...GOOD, password: nth(TEXTS, n).slice(0, 9) })],
  (n) => [FORM, filled({ ...GOOD, [nth(['role', 'technicianId', '__proto__', 'territoryId'], n)]: 'administrator' })],
  (n) => [FORM, filled({ ...GOOD, territory: `\u0000${nth(TEXTS, n)}`.slice(0, 200) })],
  (n) => [FORM, nth(BODIES, n) as BodyInit],
  (n) => [{ 'content-type': nth(['application/json', 'text/plain', 'multipart/form-data'], n) }, JSON.stringify(GOOD)],
  () => [FORM, filled({ ...GOOD, name: 'x'.repeat(10_001) })],
];

/** The form of the first administrator, its one-time link still good, and broken in every field. */
export async function setUpDoor({ town }: TextingTown): Promise<Door> {
  const { secrets, setUpOffers, clock } = town.ports;
  const token = secrets.newToken();
  await setUpOffers.offer(secrets.digest(token), clock.now().add({ hours: 24 }));
  return {
    name: 'first administrator',
    share: 3_000,
    send(n) {
      const given = n % 4 === 3 ? nth(TEXTS, n).toWellFormed().slice(0, 2_000) : token;
      const [headers, body] = nth(FAULTS, n)(Math.floor(n / FAULTS.length));
      const address = `${PUBLIC_URL}/setup/${encodeURIComponent(given)}/open`;
      const request = new Request(address, { method: 'POST', headers, body });
      return answered(`set up ${n}`, () => POST(request, { params: Promise.resolve({ token: given }) }));
    },
  };
}

function filled(fields: Record<string, string>): URLSearchParams {
  return new URLSearchParams(Object.entries(fields).map(([name, text]) => [name, text.toWellFormed()]));
}
