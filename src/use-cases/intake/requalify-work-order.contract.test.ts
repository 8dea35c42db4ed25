import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clock, compensation } from '@/adapters/postgres/schema/clock';
import { fact } from '@/adapters/postgres/schema/fact';
import { task } from '@/adapters/postgres/schema/message';
import { visit } from '@/adapters/postgres/schema/route';
import { workOrder } from '@/adapters/postgres/schema/work-order';
import { CancelWorkOrder } from '@/domain/commands/cancel-work-order';
import { ExemptClock } from '@/domain/commands/clock-decisions';
import { RequalifyWorkOrder } from '@/domain/commands/requalify-work-order';
import type { WorkOrderId } from '@/domain/ids';
import { opened } from '@/testing/call';
import { giveVisit, newTechnician } from '@/testing/field';
import { newTown, type Town } from '@/testing/town';
import { exemptClock } from '../charter/decide-on-clock';
import { runTimers } from '../charter/run-timers';
import { cancelWorkOrder } from './cancel-work-order';
import { requalifyWorkOrder } from './requalify-work-order';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-23T14:05:00+01:00');
});
afterAll(() => town.drop());

const REASON = 'la fuite est après le compteur';

function requalify(workOrderId: WorkOrderId, change: object = {}) {
  const asked = { id: town.ports.newId(), workOrderId, jobType: 'privateLeak', privateSide: true, reason: REASON };
  return requalifyWorkOrder(town.ports, town.dispatcher, RequalifyWorkOrder.parse({ ...asked, ...change }));
}
function cancel(workOrderId: WorkOrderId) {
  const asked = { id: town.ports.newId(), workOrderId, reason: 'fausse alerte' };
  return cancelWorkOrder(town.ports, town.dispatcher, CancelWorkOrder.parse(asked));
}
const clocksOf = (id: WorkOrderId) =>
  town.database
    .select({ code: clock.code, state: clock.state })
    .from(clock)
    .where(eq(clock.workOrderId, id))
    .orderBy(clock.code);
const tasksOf = (id: WorkOrderId) =>
  town.database
    .select({ kind: task.kind })
    .from(task)
    .where(and(eq(task.workOrderId, id), isNull(task.doneAt)));
const orderOf = async (id: WorkOrderId) =>
  (await town.database.select().from(workOrder).where(eq(workOrder.id, id)))[0];

test('commitment 24: a leak found to be private runs the clock of a planned job, from the first call', async () => {
  await town.setNow('2026-11-23T14:05:00+01:00');
  const { workOrderId } = await opened(town);
  expect(await tasksOf(workOrderId)).toEqual([{ kind: 'crewNeeded' }]);
  await town.setNow('2026-11-23T14:20:00+01:00');
  const answer = await requalify(workOrderId);
  // Fifteen working days after Monday 23 November: Monday 14 December, 24:00.
  expect(answer).toMatchObject({ ok: true, value: { commitment: '26a', dueAt: '2026-12-14T23:00:00Z' } });
  expect(await clocksOf(workOrderId)).toEqual([
    { code: '26a', state: 'running' },
    { code: '26b', state: 'running' },
  ]);
  expect(await tasksOf(workOrderId)).toEqual([]);
  expect(await orderOf(workOrderId)).toMatchObject({ jobType: 'privateLeak', privateSide: true, durationMinutes: 45 });
});

test('commitment 24: what turns out to be urgent was due two hours after the first call, and a crew is asked for', async () => {
  await town.setNow('2026-11-23T14:05:00+01:00');
  const reportedAt = '2026-11-23T14:05:00+01:00';
  const { workOrderId } = await opened(town, { jobType: 'lowPressure', reportedAt });
  await town.setNow('2026-11-23T16:20:00+01:00');
  const answer = await requalify(workOrderId, { jobType: 'noWater', privateSide: false });
  expect(answer).toMatchObject({ ok: true, value: { commitment: '24', dueAt: '2026-11-23T15:05:00Z' } });
  expect(await clocksOf(workOrderId)).toEqual([{ code: '24', state: 'broken' }]);
  expect(await tasksOf(workOrderId)).toEqual([{ kind: 'crewNeeded' }]);
});

test('commitment 24: called something else after two hours, the 30 € stay due until somebody reviews it', async () => {
  await town.setNow('2026-11-23T14:05:00+01:00');
  const { workOrderId } = await opened(town);
  await town.setNow('2026-11-23T16:06:00+01:00');
  await runTimers(town.ports, town.ports.clock.now());
  const lines = () => town.database.select().from(compensation).where(eq(compensation.workOrderId, workOrderId));
  expect(await lines()).toMatchObject([{ state: 'due' }]);
  await requalify(workOrderId);
  expect(await lines()).toMatchObject([{ state: 'due' }]);
  const facts = await town.database.select().from(fact).where(eq(fact.subject, workOrderId)).orderBy(fact.recordedAt);
  expect(facts.at(-1)).toMatchObject({ kind: 'requestQualified', payload: { jobType: 'privateLeak', reason: REASON } });
  const review = { id: town.ports.newId(), workOrderId, number: 24, reason: REASON, proof: 'photo 12' };
  expect(await exemptClock(town.ports, town.dispatcher, ExemptClock.parse(review))).toMatchObject({ ok: true });
  expect(await lines()).toMatchObject([{ state: 'withdrawn' }]);
});

test('a visit not begun is taken off the plan when the work is of another kind', async () => {
  await town.setNow('2026-11-23T08:00:00+01:00');
  const { technicianId } = await newTechnician(town, 'Jules');
  const job = { jobType: 'meterCheck', reportedAt: '2026-11-23T07:59:00+01:00', start: '2026-11-23T10:00:00+01:00' };
  const { workOrderId, visitId } = await giveVisit(town, technicianId, { ...job, jobType: 'meterCheck' });
  expect(await requalify(workOrderId)).toMatchObject({ ok: true });
  expect(await orderOf(workOrderId)).toMatchObject({ state: 'toPlan', jobType: 'privateLeak' });
  expect(await town.database.select().from(visit).where(eq(visit.id, visitId))).toMatchObject([{ state: 'cancelled' }]);
});

test('cancelled work stops its clock, frees the visit, asks nobody any more, and cannot be changed again', async () => {
  await town.setNow('2026-11-23T08:00:00+01:00');
  const { technicianId } = await newTechnician(town, 'Lina');
  const start = '2026-11-23T10:00:00+01:00';
  const job = { jobType: 'leak', reportedAt: '2026-11-23T07:59:00+01:00', start } as const;
  const { workOrderId, visitId } = await giveVisit(town, technicianId, job);
  expect(await cancel(workOrderId)).toMatchObject({ ok: true });
  expect(await clocksOf(workOrderId)).toEqual([{ code: '24', state: 'cancelled' }]);
  expect(await tasksOf(workOrderId)).toEqual([]);
  expect(await orderOf(workOrderId)).toMatchObject({ state: 'cancelled', dueAt: null });
  expect(await town.database.select().from(visit).where(eq(visit.id, visitId))).toMatchObject([{ state: 'cancelled' }]);
  expect(await cancel(workOrderId)).toMatchObject({ ok: false, refusal: { kind: 'alreadyClosed' } });
  expect(await requalify(workOrderId)).toMatchObject({ ok: false, refusal: { kind: 'alreadyClosed' } });
});

test('nobody stands down a technician who is already on the way', async () => {
  await town.setNow('2026-11-23T08:00:00+01:00');
  const { technicianId } = await newTechnician(town, 'Omar');
  const start = '2026-11-23T09:00:00+01:00';
  const job = { jobType: 'leak', reportedAt: '2026-11-23T07:59:00+01:00', start } as const;
  const { workOrderId, visitId } = await giveVisit(town, technicianId, job);
  await town.database.update(visit).set({ state: 'travelling' }).where(eq(visit.id, visitId));
  const refusal = { kind: 'infeasible', rule: 'startedWork' };
  expect(await cancel(workOrderId)).toEqual({ ok: false, refusal });
  expect(await requalify(workOrderId)).toEqual({ ok: false, refusal });
  expect(await orderOf(workOrderId)).toMatchObject({ state: expect.not.stringMatching('cancelled'), jobType: 'leak' });
});

test('work of another territory is unknown here', async () => {
  const { workOrderId } = await opened(town);
  const stranger = { ...town.dispatcher, territoryId: town.ports.newId<typeof town.dispatcher.territoryId>() };
  const asked = { id: town.ports.newId(), workOrderId, reason: 'x' };
  expect(await cancelWorkOrder(town.ports, stranger, CancelWorkOrder.parse(asked))).toMatchObject({
    refusal: { kind: 'unknownWorkOrder' },
  });
});
