import { afterAll, beforeAll, expect, test } from 'vitest';
import { newTown, type Town } from '@/testing/town';
import { isSetUpOpen, offerSetUp } from '@/use-cases/accounts/offer-set-up';
import { POST } from './[token]/open/route';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-23T08:00:00+01:00');
  (globalThis as { fontainier?: Town }).fontainier = town;
});
afterAll(() => town.drop());

const GOOD = { territory: 'Crau', prefix: 'cra', name: 'Zoé', email: 'zoe@exemple.test', password: 'longue assez' };

async function send(token: string, body: BodyInit): Promise<string | null> {
  const request = new Request(`http://localhost:3000/setup/${token}/open`, { method: 'POST', body });
  const answer = await POST(request, { params: Promise.resolve({ token }) });
  expect(answer.status).toBe(303);
  return answer.headers.get('location');
}

test('whatever is wrong with the form leads back to it, and the link lives on until the form is right', async () => {
  const token = (await offerSetUp(town.ports))?.replace('/setup/', '') ?? '';
  const back = `/setup/${token}?refused`;
  const wrong: BodyInit[] = [
    new URLSearchParams({ ...GOOD, password: 'court' }),
    new URLSearchParams({ ...GOOD, role: 'technician' }),
    new URLSearchParams({ ...GOOD, name: 'x'.repeat(20_000) }),
    JSON.stringify(GOOD),
    '',
  ];
  for (const body of wrong) expect(await send(token, body)).toBe(back);
  expect(await isSetUpOpen(town.ports, token)).toBe(true);
  expect(await send(token, new URLSearchParams(GOOD))).toBe('/login');
  expect(await send(token, new URLSearchParams({ ...GOOD, email: 'other@exemple.test' }))).toBe(back);
  expect(await isSetUpOpen(town.ports, token)).toBe(false);
});

test('a guessed link opens nothing, and costs no password hashing', async () => {
  const token = 'A'.repeat(43);
  const start = performance.now();
  for (let tries = 0; tries < 50; tries += 1) expect(await send(token, new URLSearchParams(GOOD))).toContain('refused');
  expect(performance.now() - start).toBeLessThan(2_000);
});
