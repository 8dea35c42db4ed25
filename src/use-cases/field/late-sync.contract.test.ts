import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { clock, compensation } from '@/adapters/postgres/schema/clock';
import type { FactId, WorkOrderId } from '@/domain/ids';
import { factsOf as factsIn, giveVisit, newTechnician, send, tabletLog, tasksOf as tasksIn } from '@/testing/field';
import { newTown, type Town } from '@/testing/town';
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
  const corrected = tell('correctTime', visitId, '2026-11-23T15:58:00+01:00', {
    factId: arrived.id as string as FactId,
  });
  expect(await send(town, julie, [corrected])).toMatchObject([{ state: 'done' }]);
  expect(await clockOf(workOrderId)).toBe('kept');
  expect(await linesOf(workOrderId)).toMatchObject([{ state: 'withdrawn' }]);
  const arrivals = (await factsOf(workOrderId)).filter(({ kind }) => kind === 'arrived');
  expect(arrivals.map(({ happenedAt }) => happenedAt.toString())).toEqual([
    '2026-11-23T14:58:00Z',
    '2026-11-23T15:20:00Z',
  ]);
  const backwards = tell('correctTime', visitId, '2026-11-23T15:00:00+01:00', {
    factId: arrived.id as string as FactId,
  });
  expect(await send(town, julie, [backwards])).toMatchObject([{ state: 'refused', refusal: { kind: 'noSuchStep' } }]);
});
