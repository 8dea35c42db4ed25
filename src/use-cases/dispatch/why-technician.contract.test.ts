import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { route, visitAssignment } from '@/adapters/postgres/schema/route';
import { AssignVisit } from '@/domain/commands/assign-visit';
import { PinVisit } from '@/domain/commands/pin-visit';
import type { TechnicianId, TerritoryId, VisitId, WorkOrderId } from '@/domain/ids';
import { consequencesOf } from '@/planning/questions/consequences';
import { hire, isAway, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { assignVisit } from './assign-visit';
import { layOut, routeKeyOf, visitKeyOf } from './live-plan';
import { pinVisit } from './pin-visit';
import type { RefusedChoice, TechnicianChoice } from './technician-choice';
import { type WhyTechnician, whyTechnician } from './why-technician';

const DAY = '2026-11-24';
let town: Town;
let julie: TechnicianId;
let karim: TechnicianId;
const towns: Town[] = [];
beforeEach(async () => {
  town = await newTown('2026-11-23T07:00:00+01:00');
  towns.push(town);
  julie = await hire(town, 'Julie', { skills: ['networkValves', 'leakRepair', 'sampling'] });
  karim = await hire(town, 'Karim', { skills: ['networkValves', 'leakRepair'] });
});
afterAll(async () => {
  for (const one of towns) await one.drop();
});

const id = () => town.ports.newId();

async function assigned(workOrderId: WorkOrderId, technicianId: TechnicianId, day = DAY) {
  const place = { technicianId, day, start: null };
  const command = AssignVisit.parse({ id: id(), workOrderId, visitId: id(), ...place, seen: [] });
  const answer = await assignVisit(town.ports, town.dispatcher, command);
  if (!answer.ok) throw new Error(answer.refusal.kind);
  return answer.value;
}

async function planned(technicianId: TechnicianId, eastMetres: number): Promise<WorkOrderId> {
  const job = await request(town, 'valveCheck', { eastMetres });
  await assigned(job, technicianId);
  return job;
}

async function why(workOrderId: WorkOrderId): Promise<WhyTechnician> {
  const answer = await whyTechnician(town.ports, town.dispatcher, { workOrderId });
  if (!answer.ok) throw new Error(answer.refusal.kind);
  return answer.value;
}

const named = (others: readonly TechnicianChoice[]) => others.map(({ technicianName }) => technicianName);

/** What moving the job there costs on the whole plan of the day, read and laid out anew. */
async function moved(workOrderId: WorkOrderId, technicianId: TechnicianId) {
  const day = Temporal.PlainDate.from(DAY);
  const asked = { from: day, to: day, now: town.ports.clock.now() };
  const question = { ...asked, technicianIds: null, jobs: [workOrderId] };
  const ground = await town.ports.plan.ground(town.dispatcher.territoryId, question);
  const live = layOut(ground, town.ports.travel, { ...asked, deciding: workOrderId });
  const visitKey = visitKeyOf(live, workOrderId) ?? '';
  const toRouteKey = routeKeyOf(live, { technicianId, day: DAY, start: null });
  return consequencesOf(live.problem, live.plan, { visitKey, toRouteKey, position: null });
}

test('the difference told for each other technician is what moving the visit there costs', async () => {
  const marc = await hire(town, 'Marc', { skills: ['networkValves'], shift: [['10:00', '16:00']] });
  await planned(julie, 3_000);
  await planned(karim, 9_000);
  const job = await planned(julie, 8_500);
  const told = await why(job);
  if (told.kind !== 'standing') throw new Error(told.kind);
  expect(told.technicians).toEqual([{ technicianId: julie, technicianName: 'Julie' }]);
  expect(named(told.others)).toEqual(['Karim', 'Marc']);
  for (const one of told.others) {
    const consequences = await moved(job, one.technicianId);
    const arrival = Temporal.Instant.from(`${DAY}T00:00+01:00`).add({ seconds: consequences.arrivalSecond ?? -1 });
    expect(consequences.breaks).toEqual([]);
    expect(one).toMatchObject({ isPossible: true, costCents: consequences.costCents, arrival: arrival.toString() });
  }
  const [nearer, later] = told.others;
  expect(nearer?.isPossible && nearer.costCents).toBeLessThan(0);
  expect(later?.technicianId).toBe(marc);
  expect(later?.isPossible && later.arrival > '2026-11-24T09:00:00Z').toBe(true);
});

test('what the visit costs where it stands is told term by term, and is what taking it off the routes spares', async () => {
  await planned(julie, 3_000);
  const job = await planned(julie, 8_500);
  const told = await why(job);
  if (told.kind !== 'standing') throw new Error(told.kind);
  expect(told.bill.reduce((sum, { cents }) => sum + cents, 0)).toBe(told.costCents);
  // She alone takes samples, and a valve needs none: 25 minutes of a skill one of two lacks, at 3 € an hour.
  expect(told.bill.find(({ term }) => term === 'scarcity')?.cents).toBe(63);
  expect(told.bill.find(({ term }) => term === 'travel')?.cents).toBeGreaterThan(500);
  const unplanned = await request(town, 'valveCheck', { eastMetres: 8_500 });
  const free = await why(unplanned);
  const [cheapest] = free.others;
  expect(cheapest?.isPossible && cheapest.costCents).toBeLessThan(told.costCents);
});

test('who cannot is told by the first rule in the way and the least that would have to give, the nearest first', async () => {
  await hire(town, 'Alix', { skills: ['networkValves'], weekdays: [1] });
  await hire(town, 'Léa', { skills: ['hydrants'] });
  const nora = await hire(town, 'Nora', { skills: ['networkValves'] });
  await isAway(town, nora, `${DAY}T00:00:00+01:00`, `${DAY}T23:00:00+01:00`);
  const marc = await hire(town, 'Marc', { skills: ['networkValves'], shift: [['08:00', '08:50']] });
  await planned(marc, 500);
  const job = await planned(julie, 500);
  const told = await why(job);
  expect(named(told.others)).toEqual(['Karim', 'Marc', 'Nora', 'Léa', 'Alix']);
  const refused = told.others.filter((one): one is RefusedChoice => !one.isPossible);
  expect(refused.map(({ reason }) => reason)).toEqual(['full', 'absent', 'missingSkills', 'notWorking']);
  expect(refused.find(({ reason }) => reason === 'missingSkills')?.missingSkills).toEqual(['networkValves']);
  // He would be done after his shift, and home some minutes later still: that is how much he is short of, and not the sum.
  const { breaks } = await moved(job, marc);
  expect(breaks.map(({ rule }) => rule)).toEqual(['shift', 'shift']);
  const worst = Math.max(...breaks.map(({ excess }) => excess));
  expect(refused[0]?.relaxation).toMatchObject({ rule: 'shift', minutes: Math.ceil(worst / 60) });
});

test('a promise that another technician would put late is named', async () => {
  await town.setNow(`${DAY}T09:00:00+01:00`);
  await isAway(town, karim, `${DAY}T08:00:00+01:00`, `${DAY}T12:30:00+01:00`);
  const leak = await request(town, 'leak');
  await assigned(leak, julie);
  const told = await why(leak);
  const [other] = told.others;
  expect(other).toMatchObject({ technicianName: 'Karim', isPossible: true });
  expect(other?.isPossible && other.late).toMatchObject([
    { workOrderId: leak, limit: '2026-11-24T10:00:00Z', isOld: false },
  ]);
});

test('a pin does not stand in the way of the question, and a visit begun is not asked about', async () => {
  const job = await request(town, 'valveCheck');
  const { visitId } = await assigned(job, julie);
  const pin = PinVisit.parse({ id: id(), visitId, pinned: true });
  expect(await pinVisit(town.ports, town.dispatcher, pin)).toMatchObject({ ok: true });
  expect((await why(job)).others).toMatchObject([{ technicianName: 'Karim', isPossible: true }]);
  await town.ports.transactAlone(town.dispatcher, (store) =>
    store.routes.changeVisit(visitId as VisitId, { state: 'travelling' }),
  );
  expect(await whyTechnician(town.ports, town.dispatcher, { workOrderId: job })).toMatchObject({
    ok: false,
    refusal: { kind: 'infeasible', rule: 'startedWork' },
  });
});

test('a job nobody has planned yet fits, and says where it is cheapest; one nobody can do says why of each', async () => {
  await hire(town, 'Léa', { skills: ['hydrants'] });
  await planned(karim, 9_000);
  const free = await why(await request(town, 'valveCheck', { eastMetres: 9_000 }));
  expect(free.kind).toBe('fits');
  expect(free.others).toMatchObject([
    { technicianName: 'Karim', isPossible: true },
    { technicianName: 'Julie', isPossible: true },
    { technicianName: 'Léa', isPossible: false, reason: 'missingSkills', missingSkills: ['networkValves'] },
  ]);
  const [beside] = free.others;
  // Beside what he has there already: the same day, for next to nothing.
  expect(beside?.isPossible && beside.arrival.slice(0, 10)).toBe(DAY);
  const impossible = await why(await request(town, 'quoteVisit'));
  expect(impossible.kind).toBe('refused');
  expect(impossible.others).toMatchObject([
    { reason: 'missingSkills', missingSkills: ['quoteVisit'] },
    { reason: 'missingSkills', missingSkills: ['quoteVisit'] },
    { reason: 'missingSkills', missingSkills: ['quoteVisit'] },
  ]);
});

test('a job so far away that it costs more than leaving it out says so', async () => {
  const told = await why(await request(town, 'valveCheck', { eastMetres: 110_000 }));
  if (told.kind === 'standing') throw new Error(told.kind);
  const [nearest] = told.others;
  expect(told.kind).toBe('tooDear');
  expect(nearest?.isPossible && nearest.costCents).toBeGreaterThanOrEqual(told.unassignedCents);
});

test('a crew is told with what it costs, and compared with nobody', async () => {
  const nora = await hire(town, 'Nora', { skills: ['networkValves'] });
  const job = await request(town, 'valveCheck');
  const { visitId } = await assigned(job, julie);
  const [hers] = await town.database
    .select()
    .from(visitAssignment)
    .where(eq(visitAssignment.visitId, visitId as VisitId));
  if (!hers) throw new Error('nobody has it');
  const { territoryId } = town.dispatcher;
  await town.database.insert(route).values({ technicianId: nora, day: hers.day, territoryId });
  await town.database.insert(visitAssignment).values({ ...hers, technicianId: nora });
  const told = await why(job);
  expect(told).toMatchObject({ kind: 'standing', others: [] });
  const together = told.kind === 'standing' ? told.technicians.map(({ technicianName }) => technicianName) : [];
  expect(together.sort()).toEqual(['Julie', 'Nora']);
  expect(told.kind === 'standing' && told.bill.reduce((sum, { cents }) => sum + cents, 0)).toBe(
    told.kind === 'standing' && told.costCents,
  );
});

test('a visit left with somebody on a day gone by is asked about as one that stands nowhere', async () => {
  const job = await planned(julie, 500);
  await town.setNow('2026-11-25T08:00:00+01:00');
  const told = await why(job);
  expect(told.kind).toBe('fits');
  expect(named(told.others).sort()).toEqual(['Julie', 'Karim']);
});

test('another territory’s job is unknown, and a place nobody is sure of is refused', async () => {
  const job = await planned(julie, 500);
  const stranger = { ...town.dispatcher, territoryId: id() as TerritoryId };
  expect(await whyTechnician(town.ports, stranger, { workOrderId: job })).toMatchObject({
    ok: false,
    refusal: { kind: 'unknownWorkOrder' },
  });
  const doubtful = await request(town, 'valveCheck', { confidence: 0.3 });
  expect(await whyTechnician(town.ports, town.dispatcher, { workOrderId: doubtful })).toMatchObject({
    ok: false,
    refusal: { kind: 'needsGeocoding' },
  });
});
