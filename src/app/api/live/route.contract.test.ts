import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACCESS } from '@/api/access';
import { giveVisit, newTechnician } from '@/testing/field';
import { signedIn } from '@/testing/signed-in';
import { newTown, type Town } from '@/testing/town';
import { GET } from './route';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-23T10:00:00+01:00');
  Object.assign(globalThis, { fontainier: town });
});
afterAll(async () => {
  Object.assign(globalThis, { fontainier: undefined });
  await town.drop();
});

async function open(cookie: string) {
  const leave = new AbortController();
  const request = new Request('http://localhost/api/live', { headers: { cookie }, signal: leave.signal });
  const response = await GET(request);
  return { response, leave: () => leave.abort() };
}

const times = { reportedAt: '2026-11-23T08:00:00+01:00', start: '2026-11-23T14:00:00+01:00' };

test('nobody hears without a session, and the table of rights says who does', async () => {
  expect((await open('')).response.status).toBe(401);
  const cookie = await signedIn(town, town.dispatcher);
  const allowed = await open(cookie);
  expect(allowed.response.status).toBe(200);
  allowed.leave();
  const row = ACCESS['GET /api/live'];
  Object.assign(ACCESS, { 'GET /api/live': { by: 'session', roles: ['manager'], scope: 'territory' } });
  expect((await open(cookie)).response.status).toBe(403);
  Object.assign(ACCESS, { 'GET /api/live': row });
});

test('a tablet hears of its own routes, and of nothing else', async () => {
  const julie = await newTechnician(town, 'Julie Estève');
  const marc = await newTechnician(town, 'Marc Blanc');
  const { response, leave } = await open(await signedIn(town, julie));
  await giveVisit(town, marc.technicianId, { jobType: 'leak', ...times });
  await giveVisit(town, julie.technicianId, { jobType: 'leak', ...times });

  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    if (text.includes(julie.technicianId)) break;
  }
  expect(text).not.toContain(marc.technicianId);
  expect(text).not.toContain('workOrder');
  leave();
});
