import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { fact } from '@/adapters/postgres/schema/fact';
import { visit, visitAssignment } from '@/adapters/postgres/schema/route';
import { workOrder } from '@/adapters/postgres/schema/work-order';
import { AssignVisit } from '@/domain/commands/assign-visit';
import { BookAppointment } from '@/domain/commands/book-appointment';
import { MoveVisit, VisitTarget } from '@/domain/commands/move-visit';
import { PinVisit } from '@/domain/commands/pin-visit';
import { UnassignVisit } from '@/domain/commands/unassign-visit';
import type { TechnicianId, WorkOrderId } from '@/domain/ids';
import { overlaps, planFaults } from '@/testing/plan-audit';
import { hire, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { bookAppointment } from '../appointments/book-appointment';
import { assignVisit } from './assign-visit';
import { moveVisit } from './move-visit';
import { pinVisit } from './pin-visit';
import { unassignVisit } from './unassign-visit';
import { whatIf } from './what-if';

let town: Town;
let julie: TechnicianId;
let karim: TechnicianId;
const DAY = '2026-11-24';
const towns: Town[] = [];
beforeEach(async () => {
  town = await newTown('2026-11-23T07:00:00+01:00');
  towns.push(town);
  julie = await hire(town, 'Julie', { skills: ['networkValves', 'meterReplacement'] });
  karim = await hire(town, 'Karim', { skills: ['networkValves', 'hydrants'] });
});
afterAll(async () => {
  for (const one of towns) await one.drop();
});

const id = () => town.ports.newId();
const at = (time: string, day = DAY) => `${day}T${time}:00+01:00`;
const target = (technicianId: TechnicianId, start: string | null = null, day = DAY) =>
  VisitTarget.parse({ technicianId, day, position: null, start: start && at(start, day) });

async function assigned(workOrderId: WorkOrderId, technicianId: TechnicianId, start: string | null = null, day = DAY) {
  const { position: _, ...to } = { technicianId, day, position: null, start: start && at(start, day) };
  const command = AssignVisit.parse({ id: id(), workOrderId, visitId: id(), ...to, seen: [] });
  return assignVisit(town.ports, town.dispatcher, command);
}

async function planned(technicianId: TechnicianId, start: string | null = null) {
  const workOrderId = await request(town, 'valveCheck');
  const answer = await assigned(workOrderId, technicianId, start);
  if (!answer.ok) throw new Error(answer.refusal.kind);
  return { workOrderId, ...answer.value };
}

const moved = (visitId: string, to: object, seen: object[] = []) =>
  moveVisit(town.ports, town.dispatcher, MoveVisit.parse({ id: id(), visitId, to, seen }));
const to = (technicianId: TechnicianId, start: string | null = null, day = DAY) => {
  return { technicianId, day, position: null, start: start && at(start, day) };
};

test('a job is given to a technician where it costs least, or at a time, which pins it', async () => {
  const early = await planned(julie);
  expect(early.start >= '2026-11-24T06:50:00Z').toBe(true);
  const fixed = await planned(julie, '10:00');
  expect(fixed.start).toBe('2026-11-24T09:00:00Z');
  expect(await town.database.select().from(visit).where(eq(visit.id, fixed.visitId))).toMatchObject([{ pinned: true }]);
  const [order] = await town.database.select().from(workOrder).where(eq(workOrder.id, fixed.workOrderId));
  expect(order?.state).toBe('planned');
  expect(await planFaults(town, DAY)).toEqual([]);
});

test('somebody without the skill, or on a day off, is refused by the rule that says so', async () => {
  const hydrant = await request(town, 'hydrantCheck');
  expect(await assigned(hydrant, julie)).toMatchObject({
    ok: false,
    refusal: { kind: 'infeasible', rule: 'skills', technician: 'Julie' },
  });
  expect(await assigned(hydrant, karim, null, '2026-11-28')).toMatchObject({
    ok: false,
    refusal: { kind: 'infeasible', rule: 'notWorking', technician: 'Karim' },
  });
});

test('a drop says before it is made what it costs and breaks, and is refused when it breaks a promise', async () => {
  const job = await request(town, 'meterReplacement');
  const place = { technicianId: julie, windowStart: at('08:00'), windowEnd: at('10:00') };
  const booking = BookAppointment.parse({ id: id(), workOrderId: job, appointmentId: id(), place });
  const booked = await bookAppointment(town.ports, town.dispatcher, booking);
  const visitId = booked.ok ? booked.value.visitId : '';
  const foreseen = await whatIf(town.ports, town.dispatcher, { workOrderId: job, to: target(julie, '14:00') });
  expect(foreseen).toMatchObject({
    ok: true,
    value: {
      isFeasible: false,
      promisesBroken: 1,
      arrival: '2026-11-24T13:00:00Z',
      breaks: [{ rule: 'promisedWindow', technicianName: 'Julie', minutes: 240 }],
      window: { start: '2026-11-24T07:00:00Z', isTold: false },
      seen: [{ technicianId: julie, day: DAY, version: 2 }],
    },
  });
  expect(await moved(visitId, to(julie, '14:00'))).toMatchObject({
    ok: false,
    refusal: { kind: 'infeasible', rule: 'promisedWindow' },
  });
  const within = await whatIf(town.ports, town.dispatcher, { workOrderId: job, to: target(julie, '09:30') });
  expect(within).toMatchObject({ ok: true, value: { isFeasible: true, breaks: [], arrival: '2026-11-24T08:30:00Z' } });
  expect(await moved(visitId, to(julie, '09:30'))).toMatchObject({
    ok: true,
    value: { start: '2026-11-24T08:30:00Z' },
  });
  expect(await moved(visitId, to(karim))).toMatchObject({
    ok: false,
    refusal: { rule: 'skills', technician: 'Karim' },
  });
  expect(await planFaults(town, DAY)).toEqual([]);
});

test('a neighbour’s promise is not pushed out of its window by what is dropped before it', async () => {
  const job = await request(town, 'meterReplacement');
  const place = { technicianId: julie, windowStart: at('08:00'), windowEnd: at('08:30') };
  await bookAppointment(
    town.ports,
    town.dispatcher,
    BookAppointment.parse({ id: id(), workOrderId: job, appointmentId: id(), place }),
  );
  const other = await planned(julie, '14:00');
  expect(await moved(other.visitId, to(julie, '08:10'))).toMatchObject({
    ok: false,
    refusal: { kind: 'infeasible', rule: 'promisedWindow' },
  });
  expect(await planFaults(town, DAY)).toEqual([]);
});

test('of two dispatchers who move a visit at once, the second is told the plan has changed', async () => {
  const { workOrderId, visitId } = await planned(julie);
  const foreseen = await whatIf(town.ports, town.dispatcher, { workOrderId, to: target(karim) });
  const seen = foreseen.ok ? [...foreseen.value.seen] : [];
  const answers = await Promise.all([moved(visitId, to(karim), seen), moved(visitId, to(karim, '15:00'), seen)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'planChanged' } });
  const rows = await town.database.select().from(visitAssignment).where(eq(visitAssignment.visitId, visitId));
  expect(rows.map(({ technicianId }) => technicianId)).toEqual([karim]);
  expect(await overlaps(town)).toBe(0);
});

test('a visit moved to another day leaves its old one and keeps its journal', async () => {
  const one = await planned(julie);
  const other = await planned(julie);
  const [{ workOrderId, visitId }, last] = one.start < other.start ? [one, other] : [other, one];
  const [before] = await town.database.select().from(visitAssignment).where(eq(visitAssignment.visitId, last.visitId));
  expect(await moved(visitId, to(karim, null, '2026-11-26'))).toMatchObject({ ok: true });
  const rows = await town.database.select().from(visitAssignment).where(eq(visitAssignment.visitId, visitId));
  expect(rows.map(({ day }) => day.toString())).toEqual(['2026-11-26']);
  const [after] = await town.database.select().from(visitAssignment).where(eq(visitAssignment.visitId, last.visitId));
  expect((before?.during.start.toString() ?? '') > (after?.during.start.toString() ?? '')).toBe(true);
  const facts = await town.database.select().from(fact).where(eq(fact.subject, workOrderId));
  expect(facts.filter(({ kind }) => kind === 'visitPlanned')).toHaveLength(2);
  expect(await planFaults(town, DAY, '2026-11-26')).toEqual([]);
});

test('a visit taken off the plan waits again, and can be given anew', async () => {
  const { workOrderId, visitId } = await planned(julie);
  const off = UnassignVisit.parse({ id: id(), visitId, seen: [] });
  expect(await unassignVisit(town.ports, town.dispatcher, off)).toEqual({ ok: true, value: null });
  const [order] = await town.database.select().from(workOrder).where(eq(workOrder.id, workOrderId));
  expect(order?.state).toBe('toPlan');
  expect(await assigned(workOrderId, karim)).toMatchObject({ ok: true });
  expect(await assigned(workOrderId, julie)).toMatchObject({ ok: false, refusal: { kind: 'planChanged' } });
});

test('what a dispatcher pinned stays where it is when work comes in before it', async () => {
  const first = await planned(julie);
  await pinVisit(town.ports, town.dispatcher, PinVisit.parse({ id: id(), visitId: first.visitId, pinned: true }));
  for (let i = 0; i < 3; i += 1) await planned(julie);
  const [row] = await town.database.select().from(visitAssignment).where(eq(visitAssignment.visitId, first.visitId));
  expect(row?.during.start.toString()).toBe(first.start);
  expect(await planFaults(town, DAY)).toEqual([]);
});

test('Ctrl+Z puts a visit back on a day that already runs late; the same move asked for by itself is refused', async () => {
  const visits = [];
  for (let i = 0; i < 6; i += 1) visits.push(await planned(julie));
  const last = visits.toSorted((a, b) => a.start.localeCompare(b.start)).at(-1);
  await town.setNow(at('15:30'));
  const visitId = last?.visitId ?? '';
  expect(await moved(visitId, to(karim))).toMatchObject({ ok: true });
  const back = { technicianId: julie, day: DAY, position: 5, start: null };
  expect(await moved(visitId, back)).toMatchObject({ ok: false, refusal: { kind: 'infeasible', rule: 'shift' } });
  const undo = MoveVisit.parse({ id: id(), visitId, to: back, seen: [], restores: true });
  expect(await moveVisit(town.ports, town.dispatcher, undo)).toMatchObject({
    ok: true,
    value: { technicianId: julie },
  });
  // Only where it was: the same leave is no key to any other late place.
  const stranger = await planned(karim);
  const elsewhere = MoveVisit.parse({ id: id(), visitId: stranger.visitId, to: back, seen: [], restores: true });
  expect(await moveVisit(town.ports, town.dispatcher, elsewhere)).toMatchObject({ refusal: { rule: 'shift' } });
});
