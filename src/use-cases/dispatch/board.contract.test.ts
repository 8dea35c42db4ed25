import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AssignVisit } from '@/domain/commands/assign-visit';
import { BookAppointment } from '@/domain/commands/book-appointment';
import { HoldOffers } from '@/domain/commands/hold-offers';
import type { TechnicianId, VisitId, WorkOrderId } from '@/domain/ids';
import { send, tabletLog } from '@/testing/field';
import { hire, isAway, isOnCall, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { bookAppointment } from '../appointments/book-appointment';
import { holdOffers } from '../appointments/hold-offers';
import { promiseStrip } from '../charter/promise-strip';
import { assignVisit } from './assign-visit';
import { boardDay } from './board-day';
import { jobSheet } from './job-sheet';

let town: Town;
let julie: TechnicianId;
let booked: WorkOrderId;
let waiting: WorkOrderId;
let leak: WorkOrderId;
beforeAll(async () => {
  town = await newTown('2026-11-23T07:00:00+01:00');
  julie = await hire(town, 'Julie', { skills: ['meterReplacement', 'networkValves'] });
  const karim = await hire(town, 'Karim', { skills: ['leakDetection'] });
  await isAway(town, karim, '2026-11-23T13:00:00+01:00', '2026-11-23T18:00:00+01:00');
  await isOnCall(town, karim, '2026-11-20T16:50:00+01:00', '2026-11-27T16:50:00+01:00');
  const id = () => town.ports.newId();
  booked = await request(town, 'meterReplacement', { eastMetres: 2000 });
  const place = {
    technicianId: null,
    windowStart: '2026-11-23T10:00:00+01:00',
    windowEnd: '2026-11-23T12:00:00+01:00',
  };
  await bookAppointment(
    town.ports,
    town.dispatcher,
    BookAppointment.parse({ id: id(), workOrderId: booked, appointmentId: id(), place }),
  );
  const check = await request(town, 'valveCheck', { eastMetres: 2000 });
  await assignVisit(
    town.ports,
    town.dispatcher,
    AssignVisit.parse({
      id: id(),
      workOrderId: check,
      visitId: id(),
      technicianId: julie,
      day: '2026-11-23',
      start: null,
      seen: [],
    }),
  );
  waiting = await request(town, 'leakSearch');
  await holdOffers(town.ports, town.dispatcher, HoldOffers.parse({ id: id(), workOrderId: waiting }));
  leak = await request(town, 'leak', { confidence: 0.3 });
});
afterAll(() => town.drop());

const day = (text: string) => boardDay(town.ports, town.dispatcher, { day: Temporal.PlainDate.from(text) });

test('the board of a day shows everybody, with shifts, absences, duties, windows, drives and kept places', async () => {
  const { technicians } = await day('2026-11-23');
  const [j, k] = technicians;
  expect(technicians.map(({ name }) => name)).toEqual(['Julie', 'Karim']);
  expect(j?.shifts).toEqual([
    { start: '2026-11-23T06:50:00Z', end: '2026-11-23T11:00:00Z' },
    { start: '2026-11-23T12:30:00Z', end: '2026-11-23T15:50:00Z' },
  ]);
  expect(j?.version).toBe(3);
  expect(j?.visits.map(({ jobType, standing }) => `${jobType} ${standing}`)).toEqual([
    'valveCheck running',
    'meterReplacement running',
  ]);
  const [check, meter] = j?.visits ?? [];
  expect(check?.travelMetres).toBeGreaterThan(2000);
  expect(meter?.travelSeconds).toBe(0);
  expect(meter).toMatchObject({
    workOrderId: booked,
    state: 'planned',
    commune: 'Salon-de-Provence',
    appointment: { version: 1, start: '2026-11-23T09:00:00Z', end: '2026-11-23T11:00:00Z', toldAt: null },
  });
  expect(k?.absences).toEqual([{ start: '2026-11-23T12:00:00Z', end: '2026-11-23T17:00:00Z', reason: 'leave' }]);
  expect(k?.duties).toHaveLength(1);
  expect(k?.holds.length).toBeGreaterThan(0);
});

test('a public holiday has no shifts, and its duty all the same', async () => {
  const { technicians } = await day('2026-12-25');
  expect(technicians.flatMap(({ shifts }) => shifts)).toEqual([]);
});

test('commitment 24: a promise that broke shows on the board', async () => {
  await town.setNow('2026-11-23T12:30:00+01:00');
  const { technicians } = await day('2026-11-23');
  expect(technicians[0]?.visits.find(({ workOrderId }) => workOrderId === booked)?.standing).not.toBe('running');
  await town.setNow('2026-11-23T07:00:00+01:00');
});

test('commitment 28: a technician who is behind is drawn when expected, and the promise behind it is at risk', async () => {
  await town.setNow('2026-11-23T11:20:00+01:00');
  const [check, meter] = (await day('2026-11-23')).technicians[0]?.visits ?? [];
  expect(check?.plannedStart).toMatch(/^2026-11-23T0[678]:/);
  expect(check?.start).toMatch(/^2026-11-23T10:2/);
  expect(meter).toMatchObject({ workOrderId: booked, plannedStart: '2026-11-23T09:00:00Z', standing: 'atRisk' });
  expect([check, meter].map((one) => one?.isLikelyBroken)).toEqual([false, true]);
  expect(meter?.start).toBe('2026-11-23T12:30:00Z');
  const sheet = await jobSheet(town.ports, town.dispatcher, { workOrderId: booked });
  expect(sheet?.visits).toMatchObject([{ expected: { start: meter?.start } }]);
  expect(sheet?.clocks.filter((clock) => clock.isAtRisk).map(({ code }) => code)).toContain('28b');
  expect(sheet?.clocks.filter((clock) => clock.isLikelyBroken).map(({ code }) => code)).toEqual(['28b']);
  const { promises } = await promiseStrip(town.ports, town.dispatcher);
  expect(promises.find(({ code }) => code === '28b')).toMatchObject({ workOrderId: booked, exposureCents: 3000 });
  await town.setNow('2026-11-23T07:00:00+01:00');
});

test('what waits is listed, soonest due first, and says when it has no place on the map', async () => {
  const jobs = await town.ports.board.toPlan(town.dispatcher.territoryId);
  expect(jobs.map(({ workOrderId }) => workOrderId)).toEqual([leak, waiting]);
  expect(jobs[0]).toMatchObject({ isPlaced: false, promise: { code: '24' } });
  expect(jobs[1]).toMatchObject({ isPlaced: true, window: null, promise: { code: '26b' } });
});

test('the sheet of a work order holds its promises, its appointment, its visits and its journal', async () => {
  const sheet = await town.ports.board.workOrder(town.dispatcher.territoryId, booked);
  expect(sheet).toMatchObject({
    workOrderId: booked,
    appointment: { version: 1, confirmBy: 'sms' },
    visits: [{ state: 'planned', assignments: [{ technicianName: 'Julie', day: '2026-11-23', version: 3 }] }],
  });
  expect(sheet?.clocks.map(({ code }) => code)).toEqual(['26a', '26b', '28a', '28b', '29']);
  expect(sheet?.journal.map(({ kind }) => kind).sort()).toEqual([
    'appointmentFixed',
    'requestQualified',
    'requestReported',
    'visitPlanned',
  ]);
  const elsewhere = town.ports.newId<typeof town.dispatcher.territoryId>();
  expect(await town.ports.board.workOrder(elsewhere, booked)).toBeNull();
});

test('what is over is drawn when it was, not when it was planned', async () => {
  const check = (await day('2026-11-23')).technicians[0]?.visits[0]?.visitId as VisitId;
  const author = { author: 'tablet of Julie', name: 'Julie', role: 'technician', source: 'tablet' } as const;
  const tablet = { ...author, territoryId: town.dispatcher.territoryId, technicianId: julie };
  const tell = tabletLog(town);
  await town.setNow('2026-11-23T09:50:00+01:00');
  await send(town, tablet, [
    tell('arrive', check, '2026-11-23T09:05:00+01:00'),
    tell('finish', check, '2026-11-23T09:45:00+01:00', { note: '', photoIds: [], outcome: { kind: 'plain' } }),
  ]);
  const { technicians } = await day('2026-11-23');
  expect(technicians[0]?.visits).toMatchObject([
    { visitId: check, state: 'done', start: '2026-11-23T08:05:00Z', end: '2026-11-23T08:45:00Z' },
    { workOrderId: booked },
  ]);
  await town.setNow('2026-11-23T07:00:00+01:00');
});

test('commitment 28: whoever falls ill keeps none of the windows of the day: they are at risk at once', async () => {
  await town.setNow('2026-11-24T07:00:00+01:00');
  const id = () => town.ports.newId();
  const customer = await request(town, 'meterReplacement');
  const windowStart = '2026-11-24T13:30:00+01:00';
  const place = { technicianId: julie, windowStart, windowEnd: '2026-11-24T15:30:00+01:00' };
  const booking = BookAppointment.parse({ id: id(), workOrderId: customer, appointmentId: id(), place });
  await bookAppointment(town.ports, town.dispatcher, booking);
  const promise = async () => {
    const { promises } = await promiseStrip(town.ports, town.dispatcher);
    return promises.find(({ code, workOrderId }) => code === '28b' && workOrderId === customer);
  };
  expect(await promise()).toBeUndefined();
  await town.setNow('2026-11-24T10:37:00+01:00');
  await isAway(town, julie, '2026-11-24T10:37:00+01:00', '2026-11-25T00:00:00+01:00');
  expect(await promise()).toMatchObject({ standing: 'atRisk', exposureCents: 3000 });
  const drawn = (await day('2026-11-24')).technicians[0]?.visits;
  expect(drawn).toMatchObject([{ workOrderId: customer, standing: 'atRisk', start: '2026-11-24T12:30:00Z' }]);
});

test('a row is in the order driven: what was begun out of turn comes first', async () => {
  await town.setNow('2026-11-25T07:30:00+01:00');
  const author = { author: 'tablet of Julie', name: 'Julie', role: 'technician', source: 'tablet' } as const;
  const tablet = { ...author, territoryId: town.dispatcher.territoryId, technicianId: julie };
  const given = async (start: string) => {
    const ids = { id: town.ports.newId(), visitId: town.ports.newId<VisitId>() };
    const what = { workOrderId: await request(town, 'valveCheck'), technicianId: julie, day: '2026-11-25', start };
    await assignVisit(town.ports, town.dispatcher, AssignVisit.parse({ ...ids, ...what, seen: [] }));
    return ids.visitId;
  };
  const first = await given('2026-11-25T10:00:00+01:00');
  const second = await given('2026-11-25T14:00:00+01:00');
  const row = async () => (await day('2026-11-25')).technicians[0]?.visits.map(({ visitId }) => visitId);
  expect(await row()).toEqual([first, second]);
  await town.setNow('2026-11-25T09:00:00+01:00');
  await send(town, tablet, [tabletLog(town)('arrive', second, '2026-11-25T08:50:00+01:00')]);
  expect(await row()).toEqual([second, first]);
});
