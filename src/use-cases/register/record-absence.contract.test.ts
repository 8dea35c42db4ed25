import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { task } from '@/adapters/postgres/schema/message';
import { AssignVisit } from '@/domain/commands/assign-visit';
import { RecordAbsence } from '@/domain/commands/attendance';
import { BookAppointment } from '@/domain/commands/book-appointment';
import type { TechnicianId } from '@/domain/ids';
import { hire, isOnCall, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { bookAppointment } from '../appointments/book-appointment';
import { assignVisit } from '../dispatch/assign-visit';
import { recordAbsence } from './record-absence';

let town: Town;
let julie: TechnicianId;
beforeAll(async () => {
  town = await newTown('2026-11-23T07:00:00+01:00');
  julie = await hire(town, 'Julie', { skills: ['meterReplacement', 'networkValves'] });
});
afterAll(() => town.drop());

async function book(from: string, to: string) {
  const workOrderId = await request(town, 'meterReplacement');
  const place = {
    technicianId: julie,
    windowStart: `2026-11-24T${from}:00+01:00`,
    windowEnd: `2026-11-24T${to}:00+01:00`,
  };
  const ids = { id: town.ports.newId(), appointmentId: town.ports.newId() };
  const answer = await bookAppointment(
    town.ports,
    town.dispatcher,
    BookAppointment.parse({ ...ids, workOrderId, place }),
  );
  return { workOrderId, answer };
}

test('an absence asks a person for every visit planned inside it, and for no other', async () => {
  await book('08:00', '10:00');
  const afternoon = await book('14:30', '16:30');
  const times = { startsAt: '2026-11-24T13:30:00+01:00', endsAt: '2026-11-24T17:00:00+01:00' };
  const ids = { id: town.ports.newId(), absenceId: town.ports.newId(), technicianId: julie };
  const command = RecordAbsence.parse({ ...ids, ...times, reason: 'sick' });
  expect(await recordAbsence(town.ports, town.dispatcher, command)).toMatchObject({
    value: { toRebook: 1, repairDay: '2026-11-24', wasOnCall: false },
  });
  expect(await town.database.select().from(task)).toMatchObject([
    { kind: 'rebook', workOrderId: afternoon.workOrderId, details: { reason: 'technicianAway' } },
  ]);
  const late = await book('14:30', '16:30');
  expect(late.answer).toMatchObject({ ok: false });
});

test('work nobody waits at home for is to be planned again', async () => {
  const workOrderId = await request(town, 'valveCheck');
  const [id, visitId, absenceId] = [town.ports.newId(), town.ports.newId(), town.ports.newId()];
  const on = { technicianId: julie, day: '2026-11-25', start: '2026-11-25T09:00:00+01:00' };
  await assignVisit(town.ports, town.dispatcher, AssignVisit.parse({ id, workOrderId, visitId, ...on, seen: [] }));
  const times = { startsAt: '2026-11-25T08:00:00+01:00', endsAt: '2026-11-25T12:00:00+01:00' };
  const ids = { id: town.ports.newId(), absenceId, technicianId: julie };
  await recordAbsence(town.ports, town.dispatcher, RecordAbsence.parse({ ...ids, ...times, reason: 'sick' }));
  expect(await town.database.select().from(task).where(eq(task.workOrderId, workOrderId))).toMatchObject([
    { kind: 'planVisit' },
  ]);
});

test('whoever was to answer at night and is away is told of', async () => {
  await isOnCall(town, julie, '2026-12-04T16:50:00+01:00', '2026-12-11T16:50:00+01:00');
  const times = { startsAt: '2026-12-11T00:00:00+01:00', endsAt: '2026-12-12T00:00:00+01:00' };
  const ids = { id: town.ports.newId(), absenceId: town.ports.newId(), technicianId: julie };
  const command = RecordAbsence.parse({ ...ids, ...times, reason: 'leave' });
  expect(await recordAbsence(town.ports, town.dispatcher, command)).toMatchObject({
    value: { toRebook: 0, repairDay: null, wasOnCall: true },
  });
});
