// Over 250 lines: everything that can happen when somebody is sent, on the same three technicians and the same morning.
import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { fact } from '@/adapters/postgres/schema/fact';
import { task } from '@/adapters/postgres/schema/message';
import { route, visit, visitAssignment } from '@/adapters/postgres/schema/route';
import { workOrder } from '@/adapters/postgres/schema/work-order';
import { AssignVisit } from '@/domain/commands/assign-visit';
import { BookAppointment } from '@/domain/commands/book-appointment';
import { DispatchUrgent } from '@/domain/commands/dispatch-urgent';
import { DispatchVisit } from '@/domain/commands/dispatch-visit';
import type { TechnicianId, VisitId, WorkOrderId } from '@/domain/ids';
import { tabletLog, send as tabletSends } from '@/testing/field';
import { overlaps } from '@/testing/plan-audit';
import { hire, isAway, isOnCall, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { bookAppointment } from '../appointments/book-appointment';
import { runTimers } from '../charter/run-timers';
import { assignVisit } from './assign-visit';
import { candidates } from './candidates';
import { dispatchUrgent } from './dispatch-urgent';
import { dispatchVisit } from './dispatch-visit';

const towns: Town[] = [];
let town: Town;
let julie: TechnicianId;
let karim: TechnicianId;
let nadia: TechnicianId;
const DAY = '2026-11-23';
beforeEach(async () => {
  town = await newTown('2026-11-23T07:00:00+01:00');
  towns.push(town);
  julie = await hire(town, 'Julie', { skills: ['leakRepair', 'networkValves', 'meterReplacement'] });
  karim = await hire(town, 'Karim', { skills: ['leakRepair', 'networkValves'] });
  nadia = await hire(town, 'Nadia', { skills: ['networkValves', ['sampling', '2026-11-22']] });
});
afterAll(async () => {
  for (const one of towns) await one.drop();
});

const id: Town['ports']['newId'] = () => town.ports.newId();
const at = (time: string, day = DAY) => `${day}T${time}:00+01:00`;

async function shown(workOrderId: WorkOrderId) {
  const answer = await candidates(town.ports, town.dispatcher, { workOrderId });
  if (!answer.ok) throw new Error(answer.refusal.kind);
  return answer.value;
}

const send = (workOrderId: WorkOrderId, technicianId: TechnicianId, insteadOf: TechnicianId | null = null) =>
  dispatchUrgent(town.ports, town.dispatcher, DispatchUrgent.parse({ id: id(), workOrderId, technicianId, insteadOf }));

async function given(job: 'valveCheck', technicianId: TechnicianId, start: string | null): Promise<VisitId> {
  const workOrderId = await request(town, job);
  const command = AssignVisit.parse({
    id: id(),
    workOrderId,
    visitId: id(),
    technicianId,
    day: DAY,
    start: start && at(start),
    seen: [],
  });
  const answer = await assignVisit(town.ports, town.dispatcher, command);
  if (!answer.ok) throw new Error(answer.refusal.kind);
  return answer.value.visitId;
}

const tabletOf = (technicianId: TechnicianId) => {
  const author = { author: 'tablet of Julie', name: 'Julie', role: 'technician', source: 'tablet' } as const;
  return { ...author, territoryId: town.dispatcher.territoryId, technicianId };
};

const stateOf = async (visitId: VisitId) =>
  (await town.database.select().from(visit).where(eq(visit.id, visitId)))[0]?.state;

test('commitment 24: who can go is told with arrival and price, and who cannot with the reason', async () => {
  await isAway(town, karim, at('00:00'), at('23:59'));
  await town.setNow(at('09:00'));
  const leak = await request(town, 'leak');
  const { candidates: found, excluded, dueAt, current } = await shown(leak);
  expect(current).toBeNull();
  expect(dueAt).toMatch(/^2026-11-23T10:00:/);
  expect(found).toMatchObject([{ technicianName: 'Julie', isOnCall: false, keepsPromise: true, breaks: [] }]);
  expect(found[0]?.arrival).toMatch(/^2026-11-23T08:0\d:/);
  expect(found[0]?.travelMetres).toBeGreaterThan(500);
  expect(excluded.map(({ technicianName, reason }) => `${technicianName} ${reason}`).sort()).toEqual([
    'Karim absent',
    'Nadia missingSkills',
  ]);
});

test('one technician is sent: the visit is dispatched, the journal says so, the tablets are told', async () => {
  await town.setNow(at('09:00'));
  const leak = await request(town, 'leak');
  const answer = await send(leak, julie);
  expect(answer).toMatchObject({ ok: true, value: { technicianId: julie, leftOut: [] } });
  const [order] = await town.database.select().from(workOrder).where(eq(workOrder.id, leak));
  expect(order?.state).toBe('dispatched');
  expect(await town.database.select().from(visit).where(eq(visit.workOrderId, leak))).toMatchObject([
    { state: 'dispatched' },
  ]);
  const facts = await town.database.select().from(fact).where(eq(fact.subject, leak));
  expect(facts.map(({ kind }) => kind)).toContain('visitDispatched');
  const [tour] = await town.database.select().from(route).where(eq(route.technicianId, julie));
  expect(tour?.version).toBe(2);
  const open = await town.database.select().from(task).where(eq(task.workOrderId, leak));
  expect(open.map(({ kind, doneAt }) => `${kind} ${doneAt !== null}`)).toEqual(['crewNeeded true']);
});

test.each([
  ['doubtful', { confidence: 0.3 }],
  ['communeOnly', { isPlaced: false, confidence: 0 }],
] as const)('commitment 24: a leak whose place is %s waits for no pin, and stands in the plan', async (known, home) => {
  await town.setNow(at('09:00'));
  const leak = await request(town, 'leak', home);
  const { candidates: found, whereabouts } = await shown(leak);
  expect(whereabouts).toBe(known);
  expect(found[0]).toMatchObject({ keepsPromise: true });
  expect(await send(leak, julie)).toMatchObject({ ok: true });
  const check = await given('valveCheck', julie, null);
  const [after] = await town.database.select().from(visitAssignment).where(eq(visitAssignment.visitId, check));
  expect(after?.during.start.toString() ?? '').toMatch(/^2026-11-23T09:/);
  expect(await overlaps(town)).toBe(0);
});

test('what is planned still waits for its pin', async () => {
  for (const home of [{ confidence: 0.59 }, { isPlaced: false, confidence: 0 }]) {
    const check = await request(town, 'valveCheck', home);
    expect(await send(check, julie)).toEqual({ ok: false, refusal: { kind: 'needsGeocoding' } });
  }
  expect((await shown(await request(town, 'leak'))).whereabouts).toBe('sure');
});

test('two dispatchers send two technicians to one leak: one goes, the other dispatcher is told', async () => {
  await town.setNow(at('09:00'));
  const leak = await request(town, 'leak');
  const answers = await Promise.all([send(leak, julie), send(leak, karim)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'planChanged' } });
  const [had] = await town.database.select().from(visitAssignment);
  const other = had?.technicianId === julie ? karim : julie;
  expect(await send(leak, other, had?.technicianId ?? null)).toMatchObject({ ok: true });
  const rows = await town.database.select().from(visitAssignment);
  expect(rows.map(({ technicianId }) => technicianId)).toEqual([other]);
});

test('unpromised work makes room for a leak, and what fits nowhere waits again with a task', async () => {
  for (const away of [karim, nadia]) await isAway(town, away, at('00:00'), at('23:59', '2026-11-24'));
  await isAway(town, julie, at('09:35'), at('23:59', '2026-11-24'));
  const free = [await given('valveCheck', julie, null), await given('valveCheck', julie, null)];
  const customer = await request(town, 'meterReplacement');
  const place = { technicianId: julie, windowStart: at('08:45'), windowEnd: at('09:05') };
  const booking = BookAppointment.parse({ id: id(), workOrderId: customer, appointmentId: id(), place });
  const booked = await bookAppointment(town.ports, town.dispatcher, booking);
  await town.setNow(at('07:50'));
  const leak = await request(town, 'leak');
  const { candidates: found } = await shown(leak);
  expect(found).toMatchObject([{ technicianName: 'Julie', keepsPromise: true, breaks: [] }]);
  const displaced = found[0]?.displaced ?? [];
  expect(displaced.map(({ visitId }) => visitId).sort()).toEqual([...free].sort());
  expect(displaced.map(({ to }) => to)).toEqual([null, null]);

  const answer = await send(leak, julie);
  const references = displaced.map(({ reference }) => reference).sort();
  expect(answer.ok && [...answer.value.leftOut].sort()).toEqual(references);
  const orders = await town.database.select().from(workOrder).where(eq(workOrder.state, 'toPlan'));
  expect(orders.map(({ reference }) => reference).sort()).toEqual(references);
  expect(answer.ok && [...answer.value.waiting].sort()).toEqual(orders.map((one) => one.id).sort());
  const tasks = await town.database.select().from(task).where(eq(task.kind, 'planVisit'));
  expect(tasks.map(({ workOrderId }) => workOrderId).sort()).toEqual(orders.map((one) => one.id).sort());
  const rows = await town.database.select().from(visitAssignment);
  const kept = rows.find(({ visitId }) => booked.ok && visitId === booked.value.visitId);
  expect(kept && kept.during.start.toString() <= '2026-11-23T08:05:00Z').toBe(true);
  expect(
    rows
      .filter(({ blocks }) => !blocks)
      .map(({ visitId }) => visitId)
      .sort(),
  ).toEqual([...free].sort());
  expect(await overlaps(town)).toBe(0);
});

test('the visit being driven to is put off for a leak, and says so', async () => {
  await isAway(town, karim, at('00:00'), at('23:59'));
  const visitId = await given('valveCheck', julie, null);
  await town.setNow(at('08:00'));
  await town.database.update(visit).set({ state: 'travelling' }).where(eq(visit.id, visitId));
  const leak = await request(town, 'leak');
  const { candidates: found } = await shown(leak);
  const [driven] = await town.database
    .select({ reference: workOrder.reference })
    .from(visit)
    .innerJoin(workOrder, eq(workOrder.id, visit.workOrderId))
    .where(eq(visit.id, visitId));
  expect(found).toMatchObject([{ technicianName: 'Julie', putOff: driven?.reference }]);
  expect(await send(leak, julie)).toMatchObject({ ok: true });
  expect(await town.database.select().from(visit).where(eq(visit.id, visitId))).toMatchObject([
    { state: 'dispatched' },
  ]);
});

test('after the leak the technician sets off again to the visit that was put off', async () => {
  await isAway(town, karim, at('00:00'), at('23:59'));
  const visitId = await given('valveCheck', julie, null);
  const tablet = tabletOf(julie);
  const tell = tabletLog(town);
  await town.setNow(at('08:00'));
  await tabletSends(town, tablet, [tell('startTravel', visitId, at('08:00'))]);
  expect(await stateOf(visitId)).toBe('travelling');
  await town.setNow(at('08:05'));
  expect(await send(await request(town, 'leak'), julie)).toMatchObject({ ok: true });
  expect(await stateOf(visitId)).toBe('dispatched');
  await town.setNow(at('09:00'));
  expect(await tabletSends(town, tablet, [tell('startTravel', visitId, at('09:00'))])).toMatchObject([
    { outcome: 'recorded' },
  ]);
  expect(await stateOf(visitId)).toBe('travelling');
});

test('commitment 28: a promise the leak would break is shown with who else keeps it, and is broken only knowingly', async () => {
  await isAway(town, karim, at('07:00'), at('10:00'));
  const customer = await request(town, 'meterReplacement');
  const place = { technicianId: julie, windowStart: at('10:00'), windowEnd: at('10:20') };
  const booking = BookAppointment.parse({ id: id(), workOrderId: customer, appointmentId: id(), place });
  expect(await bookAppointment(town.ports, town.dispatcher, booking)).toMatchObject({ ok: true });
  await hire(town, 'Samir', { skills: ['meterReplacement'] });
  await town.setNow(at('08:15'));
  const leak = await request(town, 'leak');
  await town.setNow(at('09:30'));
  const { candidates: found } = await shown(leak);
  const withJulie = found.find(({ technicianId }) => technicianId === julie);
  expect(withJulie).toMatchObject({
    breaks: [],
    late: [
      { technicianName: 'Julie', isOld: false, windowStart: '2026-11-23T09:00:00Z', limit: '2026-11-23T09:20:00Z' },
    ],
    rescues: [{ technicianName: 'Samir' }],
  });
  expect(found[0]).toMatchObject({ technicianName: 'Karim', breaks: [], keepsPromise: true });
  expect(await send(leak, julie)).toMatchObject({ ok: true });
  const tour = await town.database.select().from(visitAssignment).where(eq(visitAssignment.technicianId, julie));
  const starts = tour.map(({ during }) => during.start.toString()).sort();
  expect(starts[1] !== undefined && starts[1] > '2026-11-23T09:20:00Z').toBe(true);
});

test('commitment 28: who is behind already is sent with every late promise in sight, and its customer is to be warned', async () => {
  for (const away of [karim, nadia]) await isAway(town, away, at('00:00'), at('23:59'));
  await given('valveCheck', julie, '08:00');
  const customer = await request(town, 'meterReplacement');
  const place = { technicianId: julie, windowStart: at('09:00'), windowEnd: at('09:20') };
  const booking = BookAppointment.parse({ id: id(), workOrderId: customer, appointmentId: id(), place });
  const booked = await bookAppointment(town.ports, town.dispatcher, booking);
  await town.setNow(at('09:19'));
  const leak = await request(town, 'leak');
  const { candidates: found } = await shown(leak);
  const [order] = await town.database.select().from(workOrder).where(eq(workOrder.id, customer));
  const reference = order?.reference;
  expect(found[0]?.late).toMatchObject([{ reference, workOrderId: customer, limit: '2026-11-23T08:20:00Z' }]);
  expect(await send(leak, julie)).toMatchObject({ ok: true, value: { toWarn: [reference] } });
  const asked = () => town.database.select().from(task).where(eq(task.kind, 'warnLate'));
  const visitId = booked.ok ? booked.value.visitId : id<VisitId>();
  const [put] = await town.database.select().from(visitAssignment).where(eq(visitAssignment.visitId, visitId));
  const expected = put?.during.start.toString();
  expect(await asked()).toMatchObject([{ workOrderId: customer, doneAt: null, details: { reference, expected } }]);
  await town.setNow(at('12:00'));
  await tabletSends(town, tabletOf(julie), [tabletLog(town)('arrive', visitId, at('11:50'))]);
  expect(await asked()).toMatchObject([{ doneAt: expect.anything() }]);
});

test('commitment 24: nobody waits for the end of a lunch with water in the street', async () => {
  for (const away of [karim, nadia]) await isAway(town, away, at('00:00'), at('23:59'));
  await town.setNow(at('11:30'));
  const { candidates: found } = await shown(await request(town, 'leak'));
  expect(found).toMatchObject([{ technicianName: 'Julie', keepsPromise: true }]);
  expect(found[0]?.arrival).toMatch(/^2026-11-23T10:3\d:/);
});

test('commitment 24: nobody is told to be in time for a promise that is lost already', async () => {
  await town.setNow(at('08:15'));
  const leak = await request(town, 'leak');
  await town.setNow(at('10:16'));
  await runTimers(town.ports, town.ports.clock.now());
  const { candidates: found, dueAt } = await shown(leak);
  expect(dueAt).toMatch(/^2026-11-23T09:15:/);
  expect(found.map(({ keepsPromise }) => keepsPromise)).toEqual([false, false]);
});

test('outside the shifts whoever is on call can go, and nobody else', async () => {
  await isOnCall(town, karim, '2026-11-20T16:50:00+01:00', '2026-11-27T16:50:00+01:00');
  await town.setNow(at('23:30'));
  const leak = await request(town, 'leak');
  const { candidates: found } = await shown(leak);
  expect(found).toMatchObject([{ technicianName: 'Karim', isOnCall: true, keepsPromise: true }]);
  const answer = await send(leak, karim);
  expect(answer.ok && answer.value.arrival).toMatch(/^2026-11-23T22:3\d:/);
  const again = await request(town, 'leak');
  const later = await shown(again);
  expect(later.candidates[0]?.arrival && later.candidates[0].arrival > '2026-11-23T23:30').toBe(true);
});

test('commitment 25: a sampling goes to somebody certified that day, on a Sunday night if need be', async () => {
  const claire = await hire(town, 'Claire', { skills: [['sampling', '2026-12-31']] });
  await isOnCall(town, claire, '2026-11-27T16:50:00+01:00', '2026-12-04T16:50:00+01:00');
  await town.setNow('2026-11-29T03:00:00+01:00');
  const complaint = await request(town, 'sampling');
  const { candidates: found } = await shown(complaint);
  expect(found).toMatchObject([{ technicianName: 'Claire', isOnCall: true, keepsPromise: true }]);
  expect(await send(complaint, claire)).toMatchObject({ ok: true });
  await town.setNow('2026-11-30T09:00:00+01:00');
  const monday = await shown(await request(town, 'sampling'));
  expect(monday.excluded).toContainEqual(expect.objectContaining({ technicianName: 'Nadia', reason: 'missingSkills' }));
});

test('work put into a tour by hand can be sent at once', async () => {
  const visitId = await given('valveCheck', julie, '10:00');
  const command = DispatchVisit.parse({ id: id(), visitId });
  expect(await dispatchVisit(town.ports, town.dispatcher, command)).toEqual({ ok: true, value: null });
  expect(await town.database.select().from(visit).where(eq(visit.id, visitId))).toMatchObject([
    { state: 'dispatched' },
  ]);
});
