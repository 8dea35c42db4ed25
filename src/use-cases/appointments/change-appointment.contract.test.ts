import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appointment } from '@/adapters/postgres/schema/appointment';
import { clock } from '@/adapters/postgres/schema/clock';
import { message, task } from '@/adapters/postgres/schema/message';
import { visit, visitAssignment } from '@/adapters/postgres/schema/route';
import { servicePoint } from '@/adapters/postgres/schema/service-point';
import { workOrder } from '@/adapters/postgres/schema/work-order';
import { AskLater } from '@/domain/commands/ask-later';
import { BookAppointment } from '@/domain/commands/book-appointment';
import { CancelAppointment } from '@/domain/commands/cancel-appointment';
import { ConfirmAppointment } from '@/domain/commands/confirm-appointment';
import { MoveAppointment } from '@/domain/commands/move-appointment';
import { RefuseOffers } from '@/domain/commands/refuse-offers';
import type { ServicePointId, WorkOrderId } from '@/domain/ids';
import { overlaps, planFaults } from '@/testing/plan-audit';
import { hire, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import type { Actor } from '../ports/actor';
import { askLater } from './ask-later';
import { bookAppointment } from './book-appointment';
import { cancelAppointment } from './cancel-appointment';
import { confirmAppointment } from './confirm-appointment';
import { moveAppointment } from './move-appointment';
import { offerWindows } from './offer-windows';
import { refuseOffers } from './refuse-offers';

let town: Town;
let customer: Actor;
beforeAll(async () => {
  town = await newTown('2026-11-23T07:00:00+01:00');
  await hire(town, 'Julie', { skills: ['meterReplacement'] });
  await hire(town, 'Karim', { skills: ['meterReplacement'] });
  const { territoryId } = town.dispatcher;
  customer = {
    author: 'customer',
    name: '',
    role: 'customer',
    territoryId,
    technicianId: null,
    source: 'customerLink',
  };
});
afterAll(() => town.drop());

const window = (day: string, from: string, to: string) => ({
  technicianId: null,
  windowStart: `${day}T${from}:00+01:00`,
  windowEnd: `${day}T${to}:00+01:00`,
});
const id = () => town.ports.newId();

async function booked(day: string) {
  const workOrderId = await request(town, 'meterReplacement');
  const place = window(day, '08:00', '10:00');
  const command = BookAppointment.parse({ id: id(), appointmentId: id(), workOrderId, place });
  const answer = await bookAppointment(town.ports, town.dispatcher, command);
  if (!answer.ok) throw new Error(answer.refusal.kind);
  return { workOrderId, ...answer.value };
}

const move = (appointmentId: string, version: number, place: object, actor = customer) =>
  moveAppointment(town.ports, actor, MoveAppointment.parse({ id: id(), appointmentId, version, place }));
const confirm = (appointmentId: string, version: number) =>
  confirmAppointment(town.ports, customer, ConfirmAppointment.parse({ id: id(), appointmentId, version }));
const cancel = (appointmentId: string, version: number, actor = customer) =>
  cancelAppointment(town.ports, actor, CancelAppointment.parse({ id: id(), appointmentId, version, by: 'utility' }));
const clocksOf = async (workOrderId: WorkOrderId) => {
  const rows = await town.database.select().from(clock).where(eq(clock.workOrderId, workOrderId));
  return rows.map(({ code, state, occasion }) => `${code} ${state} ${occasion.split('.')[1] ?? ''}`.trim()).sort();
};

test('a moved appointment ends the old window’s promises, starts new ones, and the old version confirms nothing', async () => {
  const { workOrderId, appointmentId, visitId } = await booked('2026-11-25');
  const moved = await move(appointmentId, 1, window('2026-11-26', '10:00', '12:00'));
  expect(moved).toMatchObject({ ok: true, value: { version: 2, visitId, windowStart: '2026-11-26T09:00:00Z' } });
  expect(await confirm(appointmentId, 1)).toMatchObject({ ok: false, refusal: { kind: 'appointmentChanged' } });
  expect(await move(appointmentId, 1, window('2026-11-27', '10:00', '12:00'))).toMatchObject({
    ok: false,
    refusal: { kind: 'appointmentChanged' },
  });
  expect(await confirm(appointmentId, 2)).toMatchObject({ ok: true });
  expect(await clocksOf(workOrderId)).toEqual([
    '26a kept',
    '26b running',
    '28a kept 1',
    '28a kept 2',
    '28b cancelled 1',
    '28b running 2',
    '29 cancelled 1',
    '29 kept 2',
  ]);
  const told = await town.database.select().from(message).where(eq(message.workOrderId, workOrderId));
  expect(told.map(({ purpose, status }) => `${purpose} ${status}`).sort()).toEqual([
    'confirmation outdated',
    'move waiting',
  ]);
  const days = await town.database.select().from(visitAssignment).where(eq(visitAssignment.visitId, visitId));
  expect(days.map(({ day }) => day.toString())).toEqual(['2026-11-26']);
  expect(await planFaults(town, '2026-11-25', '2026-11-27')).toEqual([]);
});

test('yes said twice is yes once', async () => {
  const { appointmentId } = await booked('2026-11-27');
  const first = await confirm(appointmentId, 1);
  expect(await confirm(appointmentId, 1)).toEqual(first);
});

test('a customer who cancels frees the time, is told, and leaves a task to rebook', async () => {
  const { workOrderId, appointmentId, visitId } = await booked('2026-11-30');
  expect(await cancel(appointmentId, 1)).toMatchObject({ ok: true });
  const [order] = await town.database.select().from(workOrder).where(eq(workOrder.id, workOrderId));
  expect(order?.state).toBe('toPlan');
  expect(await town.database.select().from(appointment).where(eq(appointment.id, appointmentId))).toMatchObject([
    { cancelledBy: 'customer' },
  ]);
  expect(await town.database.select().from(visit).where(eq(visit.id, visitId))).toMatchObject([{ state: 'cancelled' }]);
  const [assignment] = await town.database.select().from(visitAssignment).where(eq(visitAssignment.visitId, visitId));
  expect(assignment?.blocks).toBe(false);
  const tasks = await town.database.select().from(task).where(eq(task.workOrderId, workOrderId));
  expect(tasks.map(({ kind }) => kind)).toContain('rebook');
  expect(await confirm(appointmentId, 1)).toMatchObject({ ok: false, refusal: { kind: 'nothingToConfirm' } });
  expect(await cancel(appointmentId, 1)).toMatchObject({ ok: false, refusal: { kind: 'appointmentChanged' } });
});

test('a visit at a place that turned out to be doubtful leaves the plan with its appointment', async () => {
  const { appointmentId, visitId, workOrderId } = await booked('2026-12-04');
  const [order] = await town.database.select().from(workOrder).where(eq(workOrder.id, workOrderId));
  const point = eq(servicePoint.id, order?.servicePointId as ServicePointId);
  await town.database.update(servicePoint).set({ confidence: 0.2 }).where(point);
  expect(await cancel(appointmentId, 1, town.dispatcher)).toMatchObject({ ok: true });
  expect(await town.database.select().from(visit).where(eq(visit.id, visitId))).toMatchObject([{ state: 'cancelled' }]);
  const [assignment] = await town.database.select().from(visitAssignment).where(eq(visitAssignment.visitId, visitId));
  expect(assignment?.blocks).toBe(false);
});

test('an appointment moved by two people at once goes where the first wanted', async () => {
  const { appointmentId } = await booked('2026-12-01');
  const answers = await Promise.all([
    move(appointmentId, 1, window('2026-12-02', '08:00', '10:00'), town.dispatcher),
    move(appointmentId, 1, window('2026-12-03', '08:00', '10:00')),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'appointmentChanged' } });
  expect(await overlaps(town)).toBe(0);
});

test('commitment 26: two offers refused inside the term stop the clock, one does not', async () => {
  const workOrderId = await request(town, 'meterReplacement');
  const windows = [{ start: '2026-11-25T08:00:00+01:00', end: '2026-11-25T10:00:00+01:00' }];
  const say = () => refuseOffers(town.ports, town.dispatcher, RefuseOffers.parse({ id: id(), workOrderId, windows }));
  expect(await say()).toEqual({ ok: true, value: { isPaused: false } });
  expect(await clocksOf(workOrderId)).toEqual(['26a running', '26b running']);
  expect(await say()).toEqual({ ok: true, value: { isPaused: true } });
  expect(await clocksOf(workOrderId)).toEqual(['26a paused', '26b paused']);
  expect(await say()).toEqual({ ok: true, value: { isPaused: false } });
});

test('commitment 26: a later date asked for moves the term by the working days waited', async () => {
  await town.setNow('2026-11-23T09:00:00+01:00');
  const workOrderId = await request(town, 'meterReplacement');
  const command = AskLater.parse({ id: id(), workOrderId, notBefore: '2026-11-30', proof: 'away until Sunday' });
  expect(await askLater(town.ports, town.dispatcher, command)).toMatchObject({ ok: true });
  expect(await clocksOf(workOrderId)).toEqual(['26a paused', '26b paused']);
  const works = await request(town, 'connectionWorks');
  const offered = await offerWindows(town.ports, town.dispatcher, { workOrderId });
  expect(offered).toMatchObject({ ok: true, value: { notBefore: '2026-11-29T23:00:00Z' } });
  expect(offered.ok && offered.value.days[0]?.day).toBe('2026-11-30');
  const other = AskLater.parse({ ...command, id: id(), workOrderId: works, notBefore: '2026-11-30' });
  expect(await askLater(town.ports, town.dispatcher, other)).toMatchObject({ refusal: { kind: 'clockNotRunning' } });
});

test('a window is confirmed until it begins, and no longer', async () => {
  const { appointmentId } = await booked('2026-12-07');
  await town.setNow('2026-12-07T08:00:00+01:00');
  expect(await confirm(appointmentId, 1)).toEqual({ ok: false, refusal: { kind: 'nothingToConfirm' } });
});
