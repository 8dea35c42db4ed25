import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parisDay } from '@/domain/calendar/paris';
import type { CommandId } from '@/domain/ids';
import { type GivenVisit, giveVisit, newTechnician } from '@/testing/field';
import { newTown, type Town } from '@/testing/town';
import { record } from '@/use-cases/charter/record';
import { rotateFeed } from '@/use-cases/field/rotate-feed';
import { GET } from './route';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-10-23T08:00:00+02:00');
  Object.assign(globalThis, { fontainier: town });
});
afterAll(async () => {
  Object.assign(globalThis, { fontainier: undefined });
  await town.drop();
});

type Julie = Awaited<ReturnType<typeof newTechnician>>;

async function ask(address: string, headers: Record<string, string> = {}): Promise<Response> {
  const secret = address.slice(address.lastIndexOf('/') + 1);
  return GET(new Request(address, { headers }), { params: Promise.resolve({ secret }) });
}

const addressOf = (julie: Julie) => town.ports.feeds.addressOf(julie.technicianId);

async function readers(julie: Julie) {
  const text = await (await ask(await addressOf(julie))).text();
  const first = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const cancelled = component.getFirstPropertyValue('status') === 'CANCELLED';
    return { uid: event.uid, sequence: event.sequence, start: event.startDate.toJSDate().toISOString(), cancelled };
  });
  const second = Object.values(nodeIcal.sync.parseICS(text)).flatMap((part) =>
    part?.type === 'VEVENT'
      ? [
          {
            uid: part.uid,
            sequence: Number(part.sequence),
            start: part.start.toISOString(),
            cancelled: part.status === 'CANCELLED',
          },
        ]
      : [],
  );
  expect(second).toEqual(first);
  return { text, events: first };
}

/** Monday after the night the clocks go back, half past eight in Salon. */
const MONDAY = '2026-10-26T08:30:00+01:00';

async function givenVisit() {
  const julie = await newTechnician(town, 'Julie Estève');
  const job = { jobType: 'lowPressure', reportedAt: '2026-10-23T08:00:00+02:00', start: MONDAY } as const;
  return { julie, ...(await giveVisit(town, julie.technicianId, job)) };
}

test('two readers see the visit at its hour, in UTC, with a name that will not change', async () => {
  const { julie, visitId } = await givenVisit();
  const { text, events } = await readers(julie);
  expect(events).toEqual([
    { uid: `${visitId}@fontainier`, sequence: 1, start: '2026-10-26T07:30:00.000Z', cancelled: false },
  ]);
  expect(text).toContain('SUMMARY:Pression faible');
  expect(text).toContain('12 rue des Frères Kennedy');
});

test('nobody is named and no number is written: the address may be passed on', async () => {
  const { julie } = await givenVisit();
  const { text } = await readers(julie);
  expect(text).not.toMatch(/Œillet|Zoé|39980001/);
});

test('a moved visit keeps its name and raises its number', async () => {
  const { julie, visitId, workOrderId } = await givenVisit();
  await plan(julie, { visitId, workOrderId }, 2);
  const { events } = await readers(julie);
  expect(events).toEqual([
    { uid: `${visitId}@fontainier`, sequence: 2, start: '2026-10-26T09:30:00.000Z', cancelled: false },
  ]);
});

test('a visit taken away stays in the feed as cancelled, and comes back with a higher number', async () => {
  const { julie, visitId, workOrderId } = await givenVisit();
  await town.ports.transactAlone(town.dispatcher, async (store) => {
    await store.routes.unassign({ visitId, technicianId: julie.technicianId });
    const payload = { visitId, technicianId: julie.technicianId };
    await record(town.ports, store, workOrderId, [
      { kind: 'visitUnplanned', happenedAt: town.ports.clock.now(), payload },
    ]);
  });
  const gone = (await readers(julie)).events[0];
  expect(gone).toMatchObject({ uid: `${visitId}@fontainier`, cancelled: true, start: '2026-10-26T07:30:00.000Z' });
  await plan(julie, { visitId, workOrderId }, 0);
  const back = (await readers(julie)).events[0];
  expect(back?.cancelled).toBe(false);
  expect(back?.sequence).toBeGreaterThan(gone?.sequence ?? Number.POSITIVE_INFINITY);
});

test('unchanged is 304, changed is not', async () => {
  const { julie, visitId, workOrderId } = await givenVisit();
  const address = await addressOf(julie);
  const first = await ask(address);
  const etag = first.headers.get('etag') ?? '';
  expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect((await ask(address, { 'if-none-match': `W/${etag}, "other"` })).status).toBe(304);
  await plan(julie, { visitId, workOrderId }, 3);
  expect((await ask(address, { 'if-none-match': etag })).status).toBe(200);
});

test('a wrong, cut or old secret opens nothing', async () => {
  const { julie } = await givenVisit();
  const address = await addressOf(julie);
  expect(address).toMatch(/\/feeds\/ical\/[\w-]{32}$/);
  expect(address).not.toContain(julie.technicianId);
  for (const wrong of [
    'http://localhost/feeds/ical/x',
    address.slice(0, -1),
    `${address}A`,
    `${address.slice(0, -1)}é`,
  ])
    expect((await ask(wrong)).status).toBe(404);
  await rotateFeed(town.ports, julie, { id: town.ports.newId<CommandId>() });
  expect((await ask(address)).status).toBe(404);
  expect((await ask(await addressOf(julie))).status).toBe(200);
});

/** Puts the visit on the route again, so many hours later than at first. */
async function plan({ technicianId }: Julie, { visitId, workOrderId }: GivenVisit, hours: number): Promise<void> {
  const start = Temporal.Instant.from(MONDAY).add({ hours });
  const end = start.add({ minutes: 90 });
  await town.ports.transactAlone(town.dispatcher, async (store) => {
    const key = { technicianId, day: parisDay(start) };
    await store.routes.lock([key], town.ports.clock.now());
    await store.routes.assign({ ...key, visitId, start, end, blocks: true });
    const payload = { visitId, technicianId, start: start.toString(), end: end.toString() };
    await record(town.ports, store, workOrderId, [
      { kind: 'visitPlanned', happenedAt: town.ports.clock.now(), payload },
    ]);
  });
}
