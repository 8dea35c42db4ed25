import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appointment } from '@/adapters/postgres/schema/appointment';
import { clock } from '@/adapters/postgres/schema/clock';
import { message } from '@/adapters/postgres/schema/message';
import { visitAssignment } from '@/adapters/postgres/schema/route';
import { RecordNoShow } from '@/domain/commands/record-no-show';
import type { VisitId } from '@/domain/ids';
import type { JobTypeCode } from '@/domain/work-order/job-type';
import { factsOf, giveVisit, newTechnician, send, standing, tabletLog, takePhoto, tasksOf } from '@/testing/field';
import { newTown, type Town } from '@/testing/town';
import { recordNoShow } from './record-no-show';

const NOTE = 'Julie a sonné deux fois, volets fermés';
const at = (time: string) => `2026-11-24T${time}:00+01:00`;
const WINDOW = { start: at('08:30'), end: at('10:30') };

let town: Town;
beforeAll(async () => {
  town = await newTown(at('07:00'));
});
afterAll(() => town.drop());

/** A visit of Julie's at nine, and the clock past it. */
async function visited(jobType: JobTypeCode, window?: typeof WINDOW) {
  await town.setNow(at('07:00'));
  const julie = await newTechnician(town, 'Julie Estève');
  const job = { jobType, reportedAt: at('07:00'), start: at('09:00'), ...(window && { window }) };
  const given = await giveVisit(town, julie.technicianId, job);
  await town.setNow(at('09:30'));
  return { julie, ...given };
}

const noShow = (visitId: VisitId, time: string, id = town.ports.newId()) =>
  recordNoShow(town.ports, town.dispatcher, RecordNoShow.parse({ id, visitId, happenedAt: at(time), note: NOTE }));
const clockOf = async ({ workOrderId }: Awaited<ReturnType<typeof visited>>, code: '26b' | '28b') =>
  (
    await town.database
      .select()
      .from(clock)
      .where(and(eq(clock.workOrderId, workOrderId), eq(clock.code, code)))
  )[0];

test('commitment 28: told by telephone that nobody was there, the desk keeps the arrival, frees the tour and tells the customer', async () => {
  const given = await visited('meterReplacement', WINDOW);
  expect(await noShow(given.visitId, '09:10')).toEqual({ ok: true, value: { day: '2026-11-24', isTold: true } });
  expect(await standing(town, given)).toEqual({ visit: 'absent', order: 'toPlan' });
  const ofOrder = eq(appointment.workOrderId, given.workOrderId);
  expect(await town.database.select().from(appointment).where(ofOrder)).toMatchObject([{ cancelledBy: 'customer' }]);
  const told = await town.database.select().from(message).where(eq(message.workOrderId, given.workOrderId));
  expect(told).toMatchObject([{ purpose: 'absence' }]);
  const assigned = eq(visitAssignment.visitId, given.visitId);
  expect(await town.database.select().from(visitAssignment).where(assigned)).toMatchObject([{ blocks: false }]);
  expect(await clockOf(given, '28b')).toMatchObject({ state: 'kept' });
});

test('commitment 26: its clock stands still, and what was said is the proof', async () => {
  const given = await visited('meterReplacement', WINDOW);
  await noShow(given.visitId, '09:10');
  expect(await clockOf(given, '26b')).toMatchObject({
    state: 'paused',
    pauses: [{ reason: 'customerAbsent', proof: NOTE }],
  });
  const facts = await factsOf(town, given.workOrderId);
  const { technicianId } = given.julie;
  expect(facts.filter(({ kind }) => kind === 'customerAbsent')).toMatchObject([
    { source: town.dispatcher.source, payload: { visitId: given.visitId, technicianId, note: NOTE } },
  ]);
  expect(facts.filter(({ kind }) => kind === 'arrived')).toMatchObject([{ payload: { technicianId } }]);
});

test('an arrival the tablet has told already is not told twice, and the same command again does nothing more', async () => {
  const given = await visited('meterReplacement', WINDOW);
  await send(town, given.julie, [tabletLog(town)('arrive', given.visitId, at('09:02'))]);
  const id = town.ports.newId();
  const first = await noShow(given.visitId, '09:15', id);
  expect(await noShow(given.visitId, '09:15', id)).toEqual(first);
  const kinds = (await factsOf(town, given.workOrderId)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'arrived' || kind === 'customerAbsent')).toEqual([
    'arrived',
    'customerAbsent',
  ]);
});

test('commitment 25: absent from a sampling nobody had a window for: a crew is needed again', async () => {
  const given = await visited('sampling');
  expect(await noShow(given.visitId, '09:10')).toMatchObject({ ok: true, value: { isTold: false } });
  expect(await tasksOf(town, given.workOrderId)).toEqual(['crewNeeded']);
});

test('what the tablet tells afterwards is kept: its arrival counts, its absence is looked at by a person', async () => {
  const given = await visited('meterReplacement', WINDOW);
  await noShow(given.visitId, '09:10');
  const photoId = await takePhoto(town, given.julie, given.visitId);
  const tell = tabletLog(town);
  const answers = await send(town, given.julie, [
    tell('arrive', given.visitId, at('09:05')),
    tell('reportAbsence', given.visitId, at('09:12'), { photoId }),
  ]);
  expect(answers).toMatchObject([{ outcome: 'recorded' }, { outcome: 'conflict' }]);
  expect(await standing(town, given)).toEqual({ visit: 'absent', order: 'toPlan' });
});

test('it is refused, and nothing is kept of it, before the window opens, in the future, of an emergency and of what is over', async () => {
  const meter = await visited('meterReplacement', WINDOW);
  expect(await noShow(meter.visitId, '08:20')).toMatchObject({ ok: false, refusal: { kind: 'absentTooEarly' } });
  expect(await noShow(meter.visitId, '09:40')).toMatchObject({ ok: false, refusal: { kind: 'happenedInTheFuture' } });
  const leak = await visited('leak');
  expect(await noShow(leak.visitId, '09:10')).toMatchObject({ ok: false, refusal: { kind: 'noSuchStep' } });
  for (const given of [meter, leak]) {
    expect((await standing(town, given)).visit).toBe('dispatched');
    expect((await factsOf(town, given.workOrderId)).map(({ kind }) => kind)).not.toContain('arrived');
  }
  await noShow(meter.visitId, '09:10');
  expect(await noShow(meter.visitId, '09:10')).toMatchObject({ ok: false, refusal: { kind: 'alreadyClosed' } });
  expect(await noShow(town.ports.newId<VisitId>(), '09:10')).toMatchObject({ refusal: { kind: 'unknownVisit' } });
});
