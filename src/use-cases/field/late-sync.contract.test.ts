import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { clock, compensation } from '@/adapters/postgres/schema/clock';
import { visit } from '@/adapters/postgres/schema/route';
import { parisDay } from '@/domain/calendar/paris';
import type { FactId, TechnicianId, WorkOrderId } from '@/domain/ids';
import {
  factsOf as factsIn,
  type GivenVisit,
  giveVisit,
  newTechnician,
  send,
  tabletLog,
  takePhoto,
  tasksOf as tasksIn,
} from '@/testing/field';
import { newTown, type Town } from '@/testing/town';
import { record } from '../charter/record';
import { runTimers } from '../charter/run-timers';
import { tour } from './tour';

let town: Town;
let julie: Awaited<ReturnType<typeof newTechnician>>;
beforeAll(async () => {
  town = await newTown('2026-11-23T14:05:00+01:00');
});
afterAll(() => town.drop());
beforeEach(async () => {
  julie = await newTechnician(town, 'Julie Estève');
});

const linesOf = (order: WorkOrderId) =>
  town.database.select().from(compensation).where(eq(compensation.workOrderId, order));
const clockOf = async (order: WorkOrderId) =>
  (await town.database.select().from(clock).where(eq(clock.workOrderId, order)))[0]?.state;

const factsOf = (order: WorkOrderId) => factsIn(town, order);
const tasksOf = (order: WorkOrderId) => tasksIn(town, order);

async function leakAt1405() {
  await town.setNow('2026-11-23T14:05:00+01:00');
  const times = { reportedAt: '2026-11-23T14:05:00+01:00', start: '2026-11-23T14:30:00+01:00' };
  return giveVisit(town, julie.technicianId, { jobType: 'leak', ...times });
}

async function workerLooksAt(now: string) {
  await town.setNow(now);
  await runTimers(town.ports, town.ports.clock.now());
  await runTimers(town.ports, town.ports.clock.now());
}

test('commitment 24: two hours without anybody on site owe 30 € once, and a tablet that comes late proves it kept', async () => {
  const { workOrderId, visitId } = await leakAt1405();
  await send(town, julie, [tabletLog(town)('accept', visitId, '2026-11-23T14:06:00+01:00')]);
  await workerLooksAt('2026-11-23T16:06:00+01:00');
  expect(await clockOf(workOrderId)).toBe('awaitingTablet');
  expect(await linesOf(workOrderId)).toMatchObject([{ number: 24, amountCents: 3000, state: 'due' }]);
  expect((await linesOf(workOrderId))[0]?.approvableFrom.toString()).toBe('2026-11-24T15:05:00Z');

  await town.setNow('2026-11-23T18:05:00+01:00');
  const answers = await send(town, julie, [tabletLog(town)('arrive', visitId, '2026-11-23T16:00:00+01:00')]);
  expect(answers).toMatchObject([{ state: 'done', outcome: 'recorded' }]);
  expect(await clockOf(workOrderId)).toBe('kept');
  expect(await linesOf(workOrderId)).toMatchObject([{ number: 24, state: 'withdrawn' }]);
  await workerLooksAt('2026-11-23T18:06:00+01:00');
  expect(await linesOf(workOrderId)).toHaveLength(1);
});

test('commitment 24: an arrival a minute late stays broken, whenever it is told', async () => {
  const { workOrderId, visitId } = await leakAt1405();
  await workerLooksAt('2026-11-23T16:07:00+01:00');
  await send(town, julie, [tabletLog(town)('arrive', visitId, '2026-11-23T16:06:00+01:00')]);
  expect(await clockOf(workOrderId)).toBe('broken');
  expect(await linesOf(workOrderId)).toMatchObject([{ number: 24, state: 'due' }]);
});

test('commitment 24: a line already exported is not withdrawn, a person is asked', async () => {
  const { workOrderId, visitId } = await leakAt1405();
  await workerLooksAt('2026-11-23T16:06:00+01:00');
  await town.database
    .update(compensation)
    .set({ state: 'exported', exportedAt: town.ports.clock.now() })
    .where(eq(compensation.workOrderId, workOrderId));
  await send(town, julie, [tabletLog(town)('arrive', visitId, '2026-11-23T15:50:00+01:00')]);
  expect(await linesOf(workOrderId)).toMatchObject([{ state: 'exported' }]);
  expect(await tasksOf(workOrderId)).toContain('exportedButKept');
});

test('commitment 24: once the tablet has synchronised and had nothing to say, the promise is broken for good', async () => {
  const { workOrderId } = await leakAt1405();
  await workerLooksAt('2026-11-23T16:06:00+01:00');
  expect(await clockOf(workOrderId)).toBe('awaitingTablet');
  await town.setNow('2026-11-23T16:10:00+01:00');
  await tour(town.ports, julie, { unsent: 2 });
  expect(await clockOf(workOrderId)).toBe('awaitingTablet');
  await tour(town.ports, julie, { unsent: 0 });
  expect(await clockOf(workOrderId)).toBe('broken');
  expect((await linesOf(workOrderId))[0]?.approvableFrom.toString()).toBe('2026-11-23T15:05:00Z');
});

test('commitment 24: a corrected time counts, and the time first told stays in the journal', async () => {
  const { workOrderId, visitId } = await leakAt1405();
  const tell = tabletLog(town);
  await town.setNow('2026-11-23T16:20:00+01:00');
  const arrived = tell('arrive', visitId, '2026-11-23T16:20:00+01:00');
  await send(town, julie, [arrived]);
  expect(await clockOf(workOrderId)).toBe('broken');
  const correction = tell('correctTime', visitId, '2026-11-23T15:58:00+01:00', {
    factId: arrived.id as string as FactId,
  });
  expect(await send(town, julie, [correction])).toMatchObject([{ state: 'done' }]);
  expect(await clockOf(workOrderId)).toBe('kept');
  expect(await linesOf(workOrderId)).toMatchObject([{ state: 'withdrawn' }]);
  expect(await tasksOf(workOrderId)).toContain('checkCorrection');
  const arrivals = (await factsOf(workOrderId)).filter(({ kind }) => kind === 'arrived');
  expect(arrivals.map(({ happenedAt }) => happenedAt.toString())).toEqual([
    '2026-11-23T14:58:00Z',
    '2026-11-23T15:20:00Z',
  ]);
  const sheet = await town.ports.board.workOrder(town.dispatcher.territoryId, workOrderId);
  const shown = sheet?.journal.filter(({ kind }) => kind === 'arrived');
  expect(shown?.map(({ corrected }) => corrected)).toEqual([true, false]);
  const backwards = tell('correctTime', visitId, '2026-11-23T15:00:00+01:00', {
    factId: arrived.id as string as FactId,
  });
  expect(await send(town, julie, [backwards])).toMatchObject([{ state: 'refused', refusal: { kind: 'noSuchStep' } }]);
});

test('commitment 24: nobody accepts, nor arrives at, a leak before it is reported', async () => {
  const { workOrderId, visitId } = await leakAt1405();
  const tell = tabletLog(town);
  await town.setNow('2026-11-23T16:20:00+01:00');
  const early = tell('arrive', visitId, '2026-11-23T14:02:00+01:00');
  const accepted = tell('accept', visitId, '2026-11-23T14:04:30+01:00');
  const arrived = tell('arrive', visitId, '2026-11-23T16:20:00+01:00');
  const beforeReported = { kind: 'beforeReported', reportedAt: '2026-11-23T13:05:00Z' };
  expect(await send(town, julie, [early, accepted, arrived])).toMatchObject([
    { state: 'refused', refusal: beforeReported },
    { state: 'done' },
    { state: 'done' },
  ]);
  const corrected = ({ id }: typeof arrived, at: string) =>
    tell('correctTime', visitId, at, { factId: id as string as FactId });
  const both = [corrected(accepted, '2026-11-23T08:00:00+01:00'), corrected(arrived, '2026-11-23T14:04:00+01:00')];
  const refused = { state: 'refused', refusal: beforeReported };
  expect(await send(town, julie, both)).toMatchObject([refused, refused]);
  expect(await clockOf(workOrderId)).toBe('broken');
  const [first] = (await factsOf(workOrderId)).filter(({ kind }) => kind === 'visitAccepted');
  expect(first?.happenedAt.toString()).toBe('2026-11-23T13:05:00Z');
});

const WINDOW = { start: '2026-11-23T10:00:00+01:00', end: '2026-11-23T12:00:00+01:00' };

/** An ordinary visit as a booking leaves it: promised, planned, and nobody has touched a tablet. */
async function bookedAt10() {
  await town.setNow('2026-11-23T07:30:00+01:00');
  const job = { jobType: 'meterReplacement', reportedAt: '2026-11-23T07:29:00+01:00', window: WINDOW } as const;
  const given = await giveVisit(town, julie.technicianId, { ...job, start: '2026-11-23T10:10:00+01:00' });
  await town.database.update(visit).set({ state: 'planned' }).where(eq(visit.id, given.visitId));
  return given;
}
const windowClock = async (order: WorkOrderId) => {
  const rows = await town.database.select().from(clock).where(eq(clock.workOrderId, order));
  return rows.find(({ code }) => code === '28b')?.state;
};

test('commitment 28: a planned visit awaits its tablet too: who went down a cellar at 10:30 kept the window', async () => {
  const { workOrderId, visitId } = await bookedAt10();
  await workerLooksAt('2026-11-23T12:01:00+01:00');
  expect(await windowClock(workOrderId)).toBe('awaitingTablet');
  await town.setNow('2026-11-23T13:00:00+01:00');
  await send(town, julie, [tabletLog(town)('arrive', visitId, '2026-11-23T10:30:00+01:00')]);
  expect(await windowClock(workOrderId)).toBe('kept');
});

/** The visit on somebody's route, or another day's, as the desk puts it. */
async function replanned({ workOrderId, visitId }: GivenVisit, technicianId: TechnicianId, start: string) {
  const [from, until] = [Temporal.Instant.from(start), Temporal.Instant.from(start).add({ minutes: 90 })];
  const key = { technicianId, day: parisDay(from) };
  await town.ports.transactAlone(town.dispatcher, async (store) => {
    await store.routes.lock([key], town.ports.clock.now());
    await store.routes.unassign(...(await store.routes.assignmentsOf(visitId)));
    await store.routes.assign({ ...key, visitId, start: from, end: until, blocks: true });
    const payload = { visitId, technicianId, start: from.toString(), end: until.toString() };
    await record(town.ports, store, workOrderId, [
      { kind: 'visitPlanned', happenedAt: town.ports.clock.now(), payload },
    ]);
  });
}

test('commitment 28: planned for another day, no tablet is awaited', async () => {
  const given = await bookedAt10();
  await replanned(given, julie.technicianId, '2026-11-24T10:10:00+01:00');
  await workerLooksAt('2026-11-23T12:01:00+01:00');
  expect(await windowClock(given.workOrderId)).toBe('broken');
});

test('commitment 28: the tablet a job was taken from is awaited until it has been in contact since', async () => {
  const given = await bookedAt10();
  const karim = await newTechnician(town, 'Karim Haddad');
  await town.setNow('2026-11-23T08:00:00+01:00');
  await tour(town.ports, julie, { unsent: 0 });
  await town.setNow('2026-11-23T11:00:00+01:00');
  await replanned(given, karim.technicianId, '2026-11-23T11:10:00+01:00');
  await town.setNow('2026-11-23T12:00:30+01:00');
  await tour(town.ports, karim, { unsent: 0 });
  await workerLooksAt('2026-11-23T12:01:00+01:00');
  expect(await windowClock(given.workOrderId)).toBe('awaitingTablet');
  await tour(town.ports, julie, { unsent: 0 });
  expect(await windowClock(given.workOrderId)).toBe('broken');
});

test('commitment 26, 28: before the window opens the customer is not absent, and nothing is paused', async () => {
  const { workOrderId, visitId } = await bookedAt10();
  await town.setNow('2026-11-23T10:05:00+01:00');
  const tell = tabletLog(town);
  const photoId = await takePhoto(town, julie, visitId);
  await send(town, julie, [tell('arrive', visitId, '2026-11-23T08:00:00+01:00')]);
  expect(
    await send(town, julie, [tell('reportAbsence', visitId, '2026-11-23T09:59:00+01:00', { photoId })]),
  ).toMatchObject([{ state: 'refused', refusal: { kind: 'absentTooEarly', windowStart: '2026-11-23T09:00:00Z' } }]);
  const absent = tell('reportAbsence', visitId, '2026-11-23T10:00:00+01:00', { photoId });
  expect(await send(town, julie, [absent])).toMatchObject([{ state: 'done' }]);
  await town.setNow('2026-11-23T10:20:00+01:00');
  const later = tell('correctTime', visitId, '2026-11-23T10:10:00+01:00', { factId: absent.id as never });
  expect(await send(town, julie, [later])).toMatchObject([{ state: 'done' }]);
  const early = tell('correctTime', visitId, '2026-11-23T09:59:00+01:00', { factId: later.id as never });
  expect(await send(town, julie, [early])).toMatchObject([{ state: 'refused', refusal: { kind: 'absentTooEarly' } }]);
  expect(await windowClock(workOrderId)).toBe('kept');
});
