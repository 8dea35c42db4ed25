import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { appointment } from '@/adapters/postgres/schema/appointment';
import { clock } from '@/adapters/postgres/schema/clock';
import { message } from '@/adapters/postgres/schema/message';
import { workOrder } from '@/adapters/postgres/schema/work-order';
import { BookAppointment } from '@/domain/commands/book-appointment';
import { HoldOffers } from '@/domain/commands/hold-offers';
import type { TechnicianId, WorkOrderId } from '@/domain/ids';
import { overlaps, planFaults } from '@/testing/plan-audit';
import { hire, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { bookAppointment } from './book-appointment';
import { holdOffers } from './hold-offers';
import { offerWindows } from './offer-windows';
import { releaseHolds } from './release-holds';

let town: Town;
let julie: TechnicianId;
beforeAll(async () => {
  town = await newTown('2026-11-23T07:00:00+01:00');
  julie = await hire(town, 'Julie', { skills: ['meterReplacement', 'networkValves', 'meterReading'] });
  await hire(town, 'Karim', { skills: ['meterReplacement', ['sampling', '2026-11-24']] });
});
afterAll(() => town.drop());
beforeEach(() => town.setNow('2026-11-23T07:00:00+01:00'));

const window = (day: string, from: string, to: string) => ({
  windowStart: `${day}T${from}:00+01:00`,
  windowEnd: `${day}T${to}:00+01:00`,
});

function booking(workOrderId: WorkOrderId, place: object): BookAppointment {
  return BookAppointment.parse({ id: town.ports.newId(), appointmentId: town.ports.newId(), workOrderId, place });
}

const book = (workOrderId: WorkOrderId, place: object) =>
  bookAppointment(town.ports, town.dispatcher, booking(workOrderId, place));

const hold = (workOrderId: WorkOrderId, actor = town.dispatcher) =>
  holdOffers(town.ports, actor, HoldOffers.parse({ id: town.ports.newId(), workOrderId }));

async function offered(workOrderId: WorkOrderId) {
  const answer = await offerWindows(town.ports, town.dispatcher, { workOrderId });
  if (!answer.ok) throw new Error(answer.refusal.kind);
  return answer.value;
}

test('the three best windows of a call are kept, named and priced, and the rest stands by day', async () => {
  const job = await request(town, 'meterReplacement');
  const answer = await hold(job);
  if (!answer.ok) throw new Error(answer.refusal.kind);
  const { best, days, heldUntil } = answer.value;
  expect(best).toHaveLength(3);
  expect(heldUntil).toMatch(/^2026-11-23T06:05:/);
  expect(best.every(({ holdId, costCents }) => holdId !== null && costCents > 0)).toBe(true);
  expect(best[0]?.keeps).toEqual({ commitment: '26b', dueAt: '2026-12-14T23:00:00Z', isKept: true });
  expect(days[0]?.day).toBe('2026-11-23');
  expect(days.length).toBeGreaterThanOrEqual(15);
  for (const { windows } of days)
    for (const { windowStart, windowEnd } of windows)
      expect(Temporal.Instant.from(windowStart).until(windowEnd).total('minutes')).toBeLessThanOrEqual(120);
});

test('commitments 28 and 29: a booked window is stored, clocked, and its confirmation waits to be sent', async () => {
  const job = await request(town, 'meterReplacement');
  const answer = await hold(job);
  const held = answer.ok ? answer.value.best[0] : undefined;
  const booked = await book(job, { holdId: held?.holdId });
  expect(booked).toMatchObject({ ok: true, value: { version: 1, confirmBy: 'sms', windowStart: held?.windowStart } });
  const [order] = await town.database.select().from(workOrder).where(eq(workOrder.id, job));
  expect(order?.state).toBe('planned');
  const clocks = await town.database.select().from(clock).where(eq(clock.workOrderId, job)).orderBy(clock.code);
  expect(clocks.map(({ code, state }) => `${code} ${state}`)).toEqual([
    '26a kept',
    '26b running',
    '28a kept',
    '28b running',
    '29 running',
  ]);
  const told = await town.database.select().from(message).where(eq(message.workOrderId, job));
  expect(told).toMatchObject([{ purpose: 'confirmation', channel: 'sms', appointmentVersion: 1 }]);
  expect(await planFaults(town, '2026-11-23', '2026-12-15', 'aside')).toEqual([]);
});

test('the same booking sent three times at once is one appointment, and the same answer', async () => {
  const job = await request(town, 'meterReplacement');
  const command = booking(job, { technicianId: null, ...window('2026-11-26', '08:00', '10:00') });
  const answers = await Promise.all([1, 2, 3].map(() => bookAppointment(town.ports, town.dispatcher, command)));
  expect(answers[0]).toMatchObject({ ok: true });
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  expect(await town.database.select().from(appointment).where(eq(appointment.workOrderId, job))).toHaveLength(1);
});

test('whoever has an appointment already is not given a second one', async () => {
  const job = await request(town, 'meterReplacement');
  await book(job, { technicianId: null, ...window('2026-11-27', '08:00', '10:00') });
  const again = await book(job, { technicianId: null, ...window('2026-11-27', '10:00', '12:00') });
  expect(again).toMatchObject({ ok: false, refusal: { kind: 'appointmentChanged' } });
});

test.each([
  ['windowTooWide', window('2026-11-27', '08:00', '10:01')],
  ['windowInThePast', window('2026-11-20', '08:00', '10:00')],
  ['infeasible', window('2026-11-28', '08:00', '10:00')],
])('%s is refused and nothing is stored', async (kind, times) => {
  const job = await request(town, 'meterReplacement');
  expect(await book(job, { technicianId: null, ...times })).toMatchObject({ ok: false, refusal: { kind } });
  expect(await town.database.select().from(appointment).where(eq(appointment.workOrderId, job))).toEqual([]);
});

test('a kept place is nobody else’s, for five minutes', async () => {
  const only = await newTown('2026-11-23T07:00:00+01:00');
  await hire(only, 'Magali', { skills: ['leakDetection'], shift: [['08:00', '09:35']], weekdays: [2] });
  const [first, second] = [await request(only, 'leakSearch'), await request(only, 'leakSearch')];
  const held = await holdOffers(
    only.ports,
    only.dispatcher,
    HoldOffers.parse({ id: only.ports.newId(), workOrderId: first }),
  );
  const best = held.ok ? held.value.best : [];
  expect(best.map(({ day }) => day)).toEqual(['2026-11-24', '2026-12-01', '2026-12-08']);
  const place = { technicianId: null, windowStart: best[0]?.windowStart, windowEnd: best[0]?.windowEnd };
  const take = (workOrderId: WorkOrderId) =>
    bookAppointment(
      only.ports,
      { ...only.dispatcher, author: 'another' },
      BookAppointment.parse({ id: only.ports.newId(), appointmentId: only.ports.newId(), workOrderId, place }),
    );
  expect(await take(second)).toMatchObject({ ok: false, refusal: { kind: 'placeTaken' } });
  const others = await offerWindows(only.ports, only.dispatcher, { workOrderId: second });
  expect(others.ok && others.value.best.map(({ day }) => day)).toEqual([]);
  expect(others.ok && others.value.refusals).toMatchObject([{ technicianName: 'Magali', reason: 'full' }]);
  await only.setNow('2026-11-23T07:05:01+01:00');
  expect(await take(second)).toMatchObject({ ok: true });
  const late = BookAppointment.parse({
    id: only.ports.newId(),
    appointmentId: only.ports.newId(),
    workOrderId: first,
    place: { holdId: best[0]?.holdId },
  });
  expect(await bookAppointment(only.ports, only.dispatcher, late)).toMatchObject({
    ok: false,
    refusal: { kind: 'holdExpired' },
  });
  await only.drop();
});

test('Escape lets the places go at once', async () => {
  const job = await request(town, 'meterReplacement');
  const held = await hold(job);
  await releaseHolds(town.ports, town.dispatcher, { id: town.ports.newId(), workOrderId: job });
  const first = held.ok ? held.value.best[0] : undefined;
  expect(await book(job, { holdId: first?.holdId })).toMatchObject({ ok: false, refusal: { kind: 'holdExpired' } });
});

test('commitment 29: whoever asked to be written to gets no window sooner than a letter', async () => {
  const job = await request(town, 'meterReplacement', { mobile: null, contactPreference: 'write' });
  const { days } = await offered(job);
  expect(days[0]?.day).toBe('2026-11-26');
  const soon = await book(job, { technicianId: null, ...window('2026-11-25', '08:00', '10:00') });
  expect(soon).toMatchObject({ ok: false, refusal: { kind: 'letterTooLate', earliest: '2026-11-26' } });
  const later = await book(job, { technicianId: null, ...window('2026-11-26', '10:00', '12:00') });
  expect(later).toMatchObject({ ok: true, value: { confirmBy: 'letter' } });
});

test('fifty people want one place at once: one gets it, the others are told it is taken', async () => {
  const small = await newTown('2026-11-23T07:00:00+01:00');
  await hire(small, 'Magali', { skills: ['leakDetection'], shift: [['08:00', '09:35']], weekdays: [2] });
  const jobs: WorkOrderId[] = [];
  for (let i = 0; i < 50; i += 1) jobs.push(await request(small, 'leakSearch', { eastMetres: 300 + i }));
  const answers = await Promise.all(
    jobs.map((workOrderId) =>
      bookAppointment(
        small.ports,
        small.dispatcher,
        BookAppointment.parse({
          id: small.ports.newId(),
          appointmentId: small.ports.newId(),
          workOrderId,
          place: { technicianId: null, ...window('2026-11-24', '08:00', '10:00') },
        }),
      ),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok && answer.refusal.kind === 'placeTaken')).toHaveLength(49);
  expect(await overlaps(small)).toBe(0);
  expect(await small.database.select().from(appointment)).toHaveLength(1);
  expect(await planFaults(small, '2026-11-24')).toEqual([]);
  await small.drop();
});

test('two technicians share a window that one of them could not keep alone', async () => {
  const jobs: WorkOrderId[] = [];
  for (let i = 0; i < 10; i += 1) jobs.push(await request(town, 'meterReplacement', { eastMetres: 2000 }));
  const times = window('2026-12-03', '08:00', '10:00');
  const answers = [];
  for (const job of jobs) answers.push(await book(job, { technicianId: null, ...times }));
  const who = new Set(answers.flatMap((answer) => (answer.ok ? [answer.value.technicianName] : [])));
  expect([...who].sort()).toEqual(['Julie', 'Karim']);
  expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(4);
  expect(answers.filter((answer) => !answer.ok).map((answer) => !answer.ok && answer.refusal.kind)).toEqual(
    answers.filter(({ ok }) => !ok).map(() => 'placeTaken'),
  );
  const arrivals = await town.database
    .select()
    .from(appointment)
    .where(eq(appointment.windowStart, Temporal.Instant.from(times.windowStart)));
  expect(arrivals.length).toBe(answers.filter(({ ok }) => ok).length);
  expect(await planFaults(town, '2026-12-03')).toEqual([]);
  expect(await overlaps(town)).toBe(0);
});

test('a technician asked for by name is the one who comes', async () => {
  const job = await request(town, 'meterReplacement');
  const booked = await book(job, { technicianId: julie, ...window('2026-12-04', '10:00', '12:00') });
  expect(booked).toMatchObject({ ok: true, value: { technicianName: 'Julie' } });
});
