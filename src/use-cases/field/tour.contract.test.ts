import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { customer } from '@/adapters/postgres/schema/customer';
import { giveVisit, newTechnician, send, tabletLog } from '@/testing/field';
import { hire } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { runTimers } from '../charter/run-timers';
import { tour } from './tour';

let town: Town;
let julie: Awaited<ReturnType<typeof newTechnician>>;
beforeAll(async () => {
  town = await newTown('2026-11-23T07:30:00+01:00');
  julie = await newTechnician(town, 'Julie Estève');
});
afterAll(() => town.drop());

const epoch = (text: string) => Temporal.Instant.from(text).epochMilliseconds;

async function days() {
  const read = await tour(town.ports, julie, { unsent: 0 });
  if (!read.ok) throw new Error(read.refusal.kind);
  return read.value.days;
}

const give = (jobType: 'leak' | 'meterCheck', start: string, window?: { start: string; end: string }) =>
  giveVisit(town, julie.technicianId, {
    jobType,
    start,
    reportedAt: '2026-11-23T07:30:00+01:00',
    ...(window ? { window } : {}),
  });

test('a tour is today and tomorrow in the order of the hours, with all that is needed on site', async () => {
  await town.database
    .update(customer)
    .set({ contactPreference: 'write', braille: true })
    .where(eq(customer.id, town.customerId));
  const window = { start: '2026-11-23T10:00:00+01:00', end: '2026-11-23T12:00:00+01:00' };
  const tomorrow = await give('meterCheck', '2026-11-24T09:00:00+01:00');
  const second = await give('meterCheck', '2026-11-23T10:30:00+01:00', window);
  const first = await give('leak', '2026-11-23T08:00:00+01:00');
  const dayAfter = await give('meterCheck', '2026-11-25T09:00:00+01:00');
  const read = await days();
  expect(read.map(({ day, visits }) => [day, visits.map(({ visitId }) => visitId)])).toEqual([
    ['2026-11-23', [first.visitId, second.visitId]],
    ['2026-11-24', [tomorrow.visitId]],
  ]);
  expect(JSON.stringify(read)).not.toContain(dayAfter.visitId);
  expect(read[0]?.visits[0]).toMatchObject({ promise: { code: '24' }, window: null, state: 'dispatched' });
  const { start, end, reportedAt, window: promised, promise, ...seen } = read[0]?.visits[1] ?? ({} as never);
  expect(epoch(reportedAt)).toBe(epoch('2026-11-23T07:30:00+01:00'));
  expect([start, end, promised?.start, promised?.end].map((text) => epoch(text ?? ''))).toEqual(
    ['10:30', '12:00', '10:00', '12:00'].map((time) => epoch(`2026-11-23T${time}:00+01:00`)),
  );
  expect(promise?.code).toBe('26b');
  expect(seen).toMatchObject({
    reference: expect.stringMatching(/^SAL-\d+$/),
    day: '2026-11-23',
    jobType: 'meterCheck',
    address: '12 rue des Frères Kennedy, 13300 Salon-de-Provence',
    place: { lon: 5.0976, lat: 43.6406 },
    who: 'Zoé Œillet',
    phone: '+33639980001',
    writesOnly: true,
    braille: true,
    language: 'fr',
    crew: [],
    steps: [],
  });
});

test('the steps come back at the times they stand, corrections followed', async () => {
  const { visitId } = await give('leak', '2026-11-23T13:00:00+01:00');
  await town.setNow('2026-11-23T13:30:00+01:00');
  const tell = tabletLog(town);
  const arrived = tell('arrive', visitId, '2026-11-23T13:20:00+01:00');
  const factId = arrived.id as never;
  await send(town, julie, [arrived, tell('correctTime', visitId, '2026-11-23T13:10:00+01:00', { factId })]);
  const visit = (await days())[0]?.visits.find((one) => one.visitId === visitId);
  expect(visit?.state).toBe('onSite');
  expect(visit?.steps).toMatchObject([{ step: 'arrive' }]);
  expect(epoch(visit?.steps[0]?.happenedAt ?? '')).toBe(epoch('2026-11-23T13:10:00+01:00'));
});

test('a visit under way at midnight comes with the next day; a finished one does not', async () => {
  await town.setNow('2026-11-24T00:30:00+01:00');
  const today = (await days())[0];
  expect(today?.day).toBe('2026-11-24');
  expect(today?.visits.filter(({ day }) => day === '2026-11-23').map(({ state }) => state)).toEqual([
    'dispatched',
    'dispatched',
    'onSite',
  ]);
});

test('commitment 24: a term that has passed is told until somebody is on site', async () => {
  const { technicianId } = await newTechnician(town, 'Nadia Roux');
  const nadia = { ...julie, technicianId };
  const job = { jobType: 'leak', reportedAt: '2026-11-24T00:30:00+01:00', start: '2026-11-24T01:00:00+01:00' } as const;
  const { visitId } = await giveVisit(town, technicianId, job);
  await town.setNow('2026-11-24T02:31:00+01:00');
  await runTimers(town.ports, town.ports.clock.now());
  const promised = async () => {
    const read = await tour(town.ports, nadia, { unsent: 1 });
    return read.ok && read.value.days[0]?.visits[0]?.promise;
  };
  expect(await promised()).toMatchObject({ code: '24' });
  await send(town, nadia, [tabletLog(town)('arrive', visitId, '2026-11-24T02:31:00+01:00')]);
  expect(await promised()).toBeNull();
});

test('nobody sees the tour of somebody else', async () => {
  const marc = await newTechnician(town, 'Marc Blanc');
  expect(await tour(town.ports, marc, { unsent: 0 })).toMatchObject({
    ok: true,
    value: { days: [{ visits: [] }, { visits: [] }] },
  });
});

test('a job done early brings the rest of the tour forward, a late one puts it back', async () => {
  const early = await newTown('2026-11-23T07:30:00+01:00');
  const technicianId = await hire(early, 'Karim', { skills: ['meterReplacement'] });
  const karim = { ...julie, territoryId: early.dispatcher.territoryId, technicianId };
  const given = { jobType: 'meterCheck', reportedAt: '2026-11-23T07:30:00+01:00' } as const;
  const first = await giveVisit(early, technicianId, { ...given, start: '2026-11-23T08:00:00+01:00' });
  const second = await giveVisit(early, technicianId, { ...given, start: '2026-11-23T09:30:00+01:00' });
  const startOfSecond = async () => {
    const read = await tour(early.ports, karim, { unsent: 0 });
    return epoch(
      (read.ok && read.value.days[0]?.visits.find(({ visitId }) => visitId === second.visitId)?.start) || '',
    );
  };
  const tell = tabletLog(early);
  const outcome = { kind: 'plain' } as const;
  await early.setNow('2026-11-23T08:20:00+01:00');
  await send(early, karim, [
    tell('arrive', first.visitId, '2026-11-23T08:00:00+01:00'),
    tell('finish', first.visitId, '2026-11-23T08:15:00+01:00', { note: '', photoIds: [], outcome }),
  ]);
  expect(await startOfSecond()).toBe(epoch('2026-11-23T08:20:00+01:00'));
  await early.setNow('2026-11-23T10:10:00+01:00');
  expect(await startOfSecond()).toBe(epoch('2026-11-23T10:10:00+01:00'));
  await early.drop();
});
