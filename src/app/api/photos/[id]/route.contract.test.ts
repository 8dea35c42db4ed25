import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { photo } from '@/adapters/postgres/schema/photo';
import type { PhotoId, VisitId } from '@/domain/ids';
import { giveVisit, newTechnician, TINY_JPEG } from '@/testing/field';
import { signedIn } from '@/testing/signed-in';
import { newTown, type Town } from '@/testing/town';
import { GET, POST } from './route';

let town: Town;
let julie: Awaited<ReturnType<typeof newTechnician>>;
let cookie: string;
let visitId: VisitId;
beforeAll(async () => {
  town = await newTown('2026-11-23T14:05:00+01:00');
  Object.assign(globalThis, { fontainier: town });
  julie = await newTechnician(town, 'Julie Estève');
  cookie = await signedIn(town, julie);
  const times = { reportedAt: '2026-11-23T08:00:00+01:00', start: '2026-11-23T14:00:00+01:00' };
  visitId = (await giveVisit(town, julie.technicianId, { jobType: 'lowPressure', ...times })).visitId;
});
afterAll(async () => {
  Object.assign(globalThis, { fontainier: undefined });
  await town.drop();
});

type Sent = {
  id?: string;
  by?: string;
  technicianId?: string;
  visit?: string;
  takenAt?: string;
  content?: Uint8Array<ArrayBuffer>;
};

async function upload({ id = town.ports.newId(), by = cookie, content = TINY_JPEG, ...asked }: Sent = {}) {
  const { visit = visitId, technicianId = julie.technicianId, takenAt = '2026-11-23T14:04:00+01:00' } = asked;
  const query = new URLSearchParams({ technicianId, visitId: visit, takenAt });
  const address = `http://localhost/api/photos/${id}?${query}`;
  const request = new Request(address, { method: 'POST', headers: { cookie: by }, body: content });
  const response = await POST(request, { params: Promise.resolve({ id }) });
  return { id, status: response.status };
}

async function show(id: string, by: string) {
  const request = new Request(`http://localhost/api/photos/${id}`, { headers: { cookie: by } });
  return GET(request, { params: Promise.resolve({ id }) });
}

const stored = (id: string) =>
  town.database
    .select()
    .from(photo)
    .where(eq(photo.id, id as PhotoId));

test('a photo is kept with its time and its fingerprint, once however often it is sent', async () => {
  const { id, status } = await upload();
  expect(status).toBe(200);
  expect((await upload({ id })).status).toBe(200);
  expect(await stored(id)).toMatchObject([
    { mediaType: 'image/jpeg', sizeBytes: 12, technicianId: julie.technicianId },
  ]);
  expect((await stored(id))[0]?.takenAt.toString()).toBe('2026-11-23T13:04:00Z');
  expect((await stored(id))[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('another picture under the same name is refused, the first stays', async () => {
  const { id } = await upload();
  expect((await upload({ id, content: Uint8Array.from([...TINY_JPEG, 9]) })).status).toBe(409);
  expect(await stored(id)).toMatchObject([{ sizeBytes: 12 }]);
});

const letters = (text: string) => new TextEncoder().encode(text);

test.each([
  ['a page dressed as a picture', { content: letters('<script>alert(1)</script>') }, 415],
  ['an empty body', { content: new Uint8Array(0) }, 415],
  ['more than 8 MB', { content: Uint8Array.from({ length: 8 * 1024 * 1024 + 1 }, (_, at) => TINY_JPEG[at] ?? 0) }, 413],
  ['no visit', { visit: 'nonsense' }, 400],
  ['no id', { id: '__proto__' }, 400],
  ['no time', { takenAt: 'yesterday' }, 400],
  ['a time to come', { takenAt: '2026-11-24T14:04:00+01:00' }, 422],
  ['a visit nobody knows', { visit: '0197f000-0000-7000-8000-000000000000' }, 403],
  ['nobody signed in', { by: '' }, 401],
] satisfies [string, Sent, number][])('%s is refused and nothing is kept', async (_, change, status) => {
  const before = await town.database.select({ id: photo.id }).from(photo);
  expect((await upload(change)).status).toBe(status);
  expect(await town.database.select({ id: photo.id }).from(photo)).toEqual(before);
});

test('a colleague can neither add to somebody else’s visit nor look at the picture; a dispatcher can look', async () => {
  const { id } = await upload();
  const colleague = await newTechnician(town, 'Marc Blanc');
  const { technicianId } = colleague;
  const marc = await signedIn(town, colleague);
  expect((await upload({ by: marc, technicianId })).status).toBe(403);
  expect((await upload({ by: marc })).status).toBe(401);
  expect((await show(id, marc)).status).toBe(404);
  const ana = await signedIn(town, { ...town.dispatcher, technicianId: null });
  expect((await upload({ by: ana })).status).toBe(403);
  const seen = await show(id, ana);
  expect(seen.headers.get('content-type')).toBe('image/jpeg');
  expect(new Uint8Array(await seen.arrayBuffer())).toEqual(TINY_JPEG);
  expect((await show(id, cookie)).status).toBe(200);
  expect((await show('nonsense', ana)).status).toBe(404);
});
