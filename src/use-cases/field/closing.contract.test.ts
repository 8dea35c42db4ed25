import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appointment } from '@/adapters/postgres/schema/appointment';
import { clock, compensation } from '@/adapters/postgres/schema/clock';
import { message, task } from '@/adapters/postgres/schema/message';
import { visitAssignment } from '@/adapters/postgres/schema/route';
import type { FactId, PhotoId, WorkOrderId } from '@/domain/ids';
import { factsOf, giveVisit, newTechnician, send, standing, tabletLog, takePhoto, tasksOf } from '@/testing/field';
import { newTown, type Town } from '@/testing/town';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-10-24T14:00:00+02:00');
});
afterAll(() => town.drop());

const clocksOf = async (order: WorkOrderId) =>
  Object.fromEntries(
    (await town.database.select().from(clock).where(eq(clock.workOrderId, order))).map((row) => [row.code, row]),
  );
const linesOf = (order: WorkOrderId) =>
  town.database.select().from(compensation).where(eq(compensation.workOrderId, order));

/** A taste complaint of Saturday 14:00, the night the clocks go back: 24 hours end on Sunday at 13:00. */
async function sampledAt(time: string) {
  await town.setNow('2026-10-24T14:00:00+02:00');
  const julie = await newTechnician(town, 'Julie Estève');
  const times = { reportedAt: '2026-10-24T14:00:00+02:00', start: '2026-10-25T11:30:00+01:00' };
  const given = await giveVisit(town, julie.technicianId, { jobType: 'sampling', ...times });
  await town.setNow('2026-10-25T13:30:00+01:00');
  const tell = tabletLog(town);
  const sample = { kind: 'sample' as const, point: 'Robinet de cuisine', bottles: ['F-2041', 'F-2042'] };
  const answers = await send(town, julie, [
    tell('arrive', given.visitId, '2026-10-25T11:40:00+01:00'),
    tell('finish', given.visitId, time, { note: '', photoIds: [], outcome: sample }),
  ]);
  expect(answers.map(({ state }) => state)).toEqual(['done', 'done']);
  return given;
}

test('commitment 24: a crew that goes without being sent ends the asking for one', async () => {
  const julie = await newTechnician(town, 'Julie Estève');
  await town.setNow('2026-11-25T09:00:00+01:00');
  const given = await giveVisit(town, julie.technicianId, {
    jobType: 'leak',
    reportedAt: '2026-11-25T09:00:00+01:00',
    start: '2026-11-25T09:30:00+01:00',
  });
  const open = async () => {
    const tasks = await town.ports.messages.tasks(town.dispatcher.territoryId);
    return tasks.filter(({ workOrderId }) => workOrderId === given.workOrderId).map(({ kind }) => kind);
  };
  expect(await open()).toEqual(['crewNeeded']);
  await town.setNow('2026-11-25T09:40:00+01:00');
  await send(town, julie, [tabletLog(town)('arrive', given.visitId, '2026-11-25T09:35:00+01:00')]);
  expect(await open()).toEqual([]);
});

test('commitment 25: over the night the clocks go back, a sample taken at 13:00 is in time', async () => {
  const given = await sampledAt('2026-10-25T13:00:00+01:00');
  expect((await clocksOf(given.workOrderId))['25']).toMatchObject({ state: 'kept' });
  expect((await linesOf(given.workOrderId)).filter(({ state }) => state !== 'withdrawn')).toEqual([]);
  const [taken] = (await factsOf(town, given.workOrderId)).filter(({ kind }) => kind === 'sampleTaken');
  expect(taken).toMatchObject({ payload: { point: 'Robinet de cuisine', bottles: ['F-2041', 'F-2042'] } });
  expect(await standing(town, given)).toEqual({ visit: 'done', order: 'done' });
});

test('commitment 25: a sample taken a minute later is not, and 30 € are owed', async () => {
  const given = await sampledAt('2026-10-25T13:01:00+01:00');
  expect((await clocksOf(given.workOrderId))['25']).toMatchObject({ state: 'broken' });
  expect(await linesOf(given.workOrderId)).toMatchObject([{ number: 25, amountCents: 3000 }]);
});

async function meterVisit() {
  await town.setNow('2026-11-23T10:00:00+01:00');
  const julie = await newTechnician(town, 'Julie Estève');
  const times = { reportedAt: '2026-11-23T10:00:00+01:00', start: '2026-11-25T14:00:00+01:00' };
  const given = await giveVisit(town, julie.technicianId, { jobType: 'meterSetting', ...times });
  await town.setNow('2026-11-25T18:00:00+01:00');
  return { julie, given, tell: tabletLog(town) };
}

test('commitment 31: the meter is set when its index and its photo are there', async () => {
  const { julie, given, tell } = await meterVisit();
  const photoId = await takePhoto(town, julie, given.visitId);
  const outcome = { kind: 'meter' as const, indexCubicMetres: 0, photoId };
  await send(town, julie, [
    tell('arrive', given.visitId, '2026-11-25T14:00:00+01:00'),
    tell('finish', given.visitId, '2026-11-25T14:40:00+01:00', { note: '', photoIds: [], outcome }),
  ]);
  expect((await clocksOf(given.workOrderId))['31']).toMatchObject({ state: 'kept' });
  const [set] = (await factsOf(town, given.workOrderId)).filter(({ kind }) => kind === 'meterSet');
  expect(set).toMatchObject({ payload: { indexCubicMetres: 0, photoId } });
});

test('commitment 31: without the photo the closing waits, and the clock runs on', async () => {
  const { julie, given, tell } = await meterVisit();
  const outcome = { kind: 'meter' as const, indexCubicMetres: 0, photoId: town.ports.newId<PhotoId>() };
  const answers = await send(town, julie, [
    tell('arrive', given.visitId, '2026-11-25T14:00:00+01:00'),
    tell('finish', given.visitId, '2026-11-25T14:40:00+01:00', { note: '', photoIds: [], outcome }),
  ]);
  expect(answers.map(({ state }) => state)).toEqual(['done', 'waiting']);
  expect((await clocksOf(given.workOrderId))['31']).toMatchObject({ state: 'running' });
});

test('a meter closed as a plain job is kept, and a person looks', async () => {
  const { julie, given, tell } = await meterVisit();
  const closing = { note: 'compteur posé', photoIds: [], outcome: { kind: 'plain' as const } };
  const answers = await send(town, julie, [
    tell('arrive', given.visitId, '2026-11-25T14:00:00+01:00'),
    tell('finish', given.visitId, '2026-11-25T14:40:00+01:00', closing),
  ]);
  expect(answers).toMatchObject([{ outcome: 'recorded' }, { outcome: 'conflict' }]);
  expect(await tasksOf(town, given.workOrderId)).toContain('checkConflict');
  expect((await clocksOf(given.workOrderId))['31']).toMatchObject({ state: 'running' });
});

test('the sample and the closing move together when their time is corrected, never before the arrival', async () => {
  const given = await sampledAt('2026-10-25T13:01:00+01:00');
  const facts = await factsOf(town, given.workOrderId);
  const [finished] = facts.filter(({ kind }) => kind === 'finished');
  const [assignment] = await town.database
    .select()
    .from(visitAssignment)
    .where(eq(visitAssignment.visitId, given.visitId));
  if (!finished || !assignment) throw new Error('not closed');
  const author = { author: finished.author, name: 'Julie', role: 'technician', source: 'tablet' } as const;
  const { territoryId } = town.dispatcher;
  const julie = { ...author, territoryId, technicianId: assignment.technicianId };
  const tell = tabletLog(town);
  const factId = finished.id as FactId;
  const early = tell('correctTime', given.visitId, '2026-10-25T11:00:00+01:00', { factId });
  const right = { ...tell('correctTime', given.visitId, '2026-10-25T12:30:00+01:00', { factId }), after: null };
  expect(await send(town, julie, [early, right])).toMatchObject([
    { state: 'refused', refusal: { kind: 'stepOutOfOrder' } },
    { state: 'done' },
  ]);
  expect((await clocksOf(given.workOrderId))['25']).toMatchObject({ state: 'kept' });
  expect(await linesOf(given.workOrderId)).toMatchObject([{ state: 'withdrawn' }]);
});

async function absentCustomer() {
  await town.setNow('2026-11-23T08:00:00+01:00');
  const julie = await newTechnician(town, 'Julie Estève');
  const window = { start: '2026-11-24T08:00:00+01:00', end: '2026-11-24T10:00:00+01:00' };
  const times = { reportedAt: '2026-11-23T08:00:00+01:00', start: '2026-11-24T08:30:00+01:00' };
  const given = await giveVisit(town, julie.technicianId, { jobType: 'lowPressure', ...times, window });
  await town.setNow('2026-11-24T09:00:00+01:00');
  const photoId = await takePhoto(town, julie, given.visitId);
  return { julie, given, photoId, tell: tabletLog(town) };
}

test('commitment 26: an absent customer, with the photo as proof, stops the days from counting and gets a link', async () => {
  const { julie, given, photoId, tell } = await absentCustomer();
  const { visitId, workOrderId } = given;
  const answers = await send(town, julie, [
    tell('arrive', visitId, '2026-11-24T08:35:00+01:00'),
    tell('reportAbsence', visitId, '2026-11-24T08:45:00+01:00', { photoId }),
  ]);
  expect(answers.map(({ state }) => state)).toEqual(['done', 'done']);
  const clocks = await clocksOf(workOrderId);
  expect(clocks['26b']).toMatchObject({
    state: 'paused',
    pauses: [{ reason: 'customerAbsent', proof: photoId, start: '2026-11-24T07:45:00Z', end: null }],
  });
  expect(clocks['28b']).toMatchObject({ state: 'kept' });
  expect(await standing(town, given)).toEqual({ visit: 'absent', order: 'toPlan' });
  const ofOrder = eq(appointment.workOrderId, workOrderId);
  expect(await town.database.select().from(appointment).where(ofOrder)).toMatchObject([{ cancelledBy: 'customer' }]);
  const told = await town.database.select().from(message).where(eq(message.workOrderId, workOrderId));
  expect(told).toMatchObject([{ purpose: 'absence', channel: 'sms', recipient: '+33639980001', status: 'waiting' }]);
  expect(told[0]?.body).toMatch(/\/r\/[\w-]{22}/);
  expect(await tasksOf(town, workOrderId)).toEqual([]);
  const [assignment] = await town.database.select().from(visitAssignment).where(eq(visitAssignment.visitId, visitId));
  expect(assignment?.blocks).toBe(false);
  expect((await linesOf(workOrderId)).filter(({ number }) => number === 26)).toEqual([]);
});

test('commitment 28: an absence told late leaves alone the appointment made since', async () => {
  const { julie, given, photoId, tell } = await absentCustomer();
  const { visitId, workOrderId } = given;
  await town.ports.transactAlone(town.dispatcher, async (store) => {
    const live = await store.appointments.liveOf(workOrderId);
    if (!live) throw new Error('no appointment');
    const later = { windowStart: live.windowStart.add({ hours: 48 }), windowEnd: live.windowEnd.add({ hours: 48 }) };
    await store.appointments.move(live.id, { ...live, ...later, version: 2, fixedAt: town.ports.clock.now() });
  });
  const answers = await send(town, julie, [
    tell('arrive', visitId, '2026-11-24T08:35:00+01:00'),
    tell('reportAbsence', visitId, '2026-11-24T08:45:00+01:00', { photoId }),
  ]);
  expect(answers.map(({ state }) => state)).toEqual(['done', 'done']);
  const ofOrder = eq(appointment.workOrderId, workOrderId);
  expect(await town.database.select().from(appointment).where(ofOrder)).toMatchObject([
    { version: 2, cancelledAt: null },
  ]);
  expect(await town.database.select().from(message).where(eq(message.workOrderId, workOrderId))).toEqual([]);
  expect(await tasksOf(town, workOrderId)).toEqual(['planVisit']);
});

test.each([
  [
    'commitment 25: absent from a sampling: its clock runs on, a crew is needed again',
    'sampling',
    'crewNeeded',
    ['25', 'running'],
  ],
  ['commitment 26: absent without an appointment: a time is to be agreed', 'lowPressure', 'rebook', ['26b', 'paused']],
] as const)('%s', async (_, jobType, kind, [code, state]) => {
  await town.setNow('2026-11-24T08:00:00+01:00');
  const julie = await newTechnician(town, 'Julie Estève');
  const times = { reportedAt: '2026-11-24T08:00:00+01:00', start: '2026-11-24T08:30:00+01:00' };
  const given = await giveVisit(town, julie.technicianId, { jobType, ...times });
  const { visitId, workOrderId } = given;
  await town.ports.transactAlone(town.dispatcher, (store) => store.tasks.closeOf(workOrderId));
  await town.setNow('2026-11-24T09:00:00+01:00');
  const photoId = await takePhoto(town, julie, visitId);
  const tell = tabletLog(town);
  await send(town, julie, [
    tell('arrive', visitId, '2026-11-24T08:35:00+01:00'),
    tell('reportAbsence', visitId, '2026-11-24T08:45:00+01:00', { photoId }),
    tell('accept', visitId, '2026-11-24T08:20:00+01:00'),
  ]);
  expect(await standing(town, given)).toEqual({ visit: 'absent', order: 'toPlan' });
  const waiting = await town.ports.board.toPlan(town.dispatcher.territoryId);
  expect(waiting.map((job) => job.workOrderId)).toContain(workOrderId);
  const asked = await town.database
    .select()
    .from(task)
    .where(and(eq(task.workOrderId, workOrderId), isNull(task.doneAt)));
  expect(asked).toMatchObject([{ kind, details: { reference: expect.stringMatching(/^SAL-/) } }]);
  expect(await town.database.select().from(message).where(eq(message.workOrderId, workOrderId))).toEqual([]);
  expect((await clocksOf(workOrderId))[code]).toMatchObject({ state });
});

test('an absence before arriving is refused', async () => {
  const { julie, given, photoId, tell } = await absentCustomer();
  const answers = await send(town, julie, [
    tell('reportAbsence', given.visitId, '2026-11-24T08:45:00+01:00', { photoId }),
  ]);
  expect(answers).toMatchObject([{ state: 'refused', refusal: { kind: 'noSuchStep' } }]);
});
