/* Over 250 lines: every kind of trouble a day may be in, on the same two technicians and the same morning. */
import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { planSearch } from '@/adapters/postgres/schema/plan-search';
import { visitAssignment } from '@/adapters/postgres/schema/route';
import { workOrder } from '@/adapters/postgres/schema/work-order';
import { AssignVisit } from '@/domain/commands/assign-visit';
import { DispatchUrgent } from '@/domain/commands/dispatch-urgent';
import { AskForRepair } from '@/domain/commands/plan-searches';
import type { TechnicianId, VisitId, WorkOrderId } from '@/domain/ids';
import { type GivenVisit, giveVisit } from '@/testing/field';
import { planFaults } from '@/testing/plan-audit';
import { accept, askPlan, askRepair, given, newPlanner, searchAll, shownOn } from '@/testing/plan-search';
import { hire, isAway, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { record } from '../charter/record';
import { assignVisit } from '../dispatch/assign-visit';
import { dispatchUrgent } from '../dispatch/dispatch-urgent';
import type { SearchShown } from '../ports/plan-searches';
import { askForRepair } from './ask-for-repair';
import { searchRounds } from './search-rounds';

const DAY = '2026-11-24';
const at = (time: string) => `${DAY}T${time}:00+01:00`;
const planner = newPlanner();
const towns: Town[] = [];
let town: Town;
let julie: TechnicianId;
let karim: TechnicianId;
beforeEach(async () => {
  town = await newTown(at('07:00'));
  towns.push(town);
  julie = await hire(town, 'Julie', { skills: ['networkValves', 'meterReplacement', 'leakRepair', 'hydrants'] });
  karim = await hire(town, 'Karim', { skills: ['networkValves', 'meterReplacement'] });
});
afterAll(async () => {
  for (const one of towns) await one.drop();
  await planner.close();
});

/** A meter somebody was promised to be called on for in this window, announced to its technician. */
const meter = (technicianId: TechnicianId, start: string, [from, to]: readonly [string, string]): Promise<GivenVisit> =>
  giveVisit(town, technicianId, {
    jobType: 'meterReplacement',
    reportedAt: at('07:00'),
    start: at(start),
    window: { start: at(from), end: at(to) },
  });

const assignmentOf = async (visitId: VisitId) =>
  (await town.database.select().from(visitAssignment).where(eq(visitAssignment.visitId, visitId)))[0];
const technicianOf = async ({ visitId }: Pick<GivenVisit, 'visitId'>) => (await assignmentOf(visitId))?.technicianId;
const everything = () => town.database.select().from(visitAssignment).orderBy(visitAssignment.visitId);

async function repaired(about: Parameters<typeof askRepair>[2] = {}) {
  const searchId = await askRepair(town, DAY, about);
  await searchAll(town, planner);
  const shown = await shownOn(town, DAY);
  expect(shown).toMatchObject({ searchId, isRepair: true });
  return shown;
}

/** What becomes of visits; one that comes a little later because another was put before it stays where it is. */
const elsewhere = (difference: SearchShown['difference']) =>
  difference?.changes.flatMap(({ kind, workOrderId }) => (kind === 'shifted' ? [] : [[kind, workOrderId]]));

test('a day in which all is well: it says so at once and proposes nothing, whatever another order would save', async () => {
  await given(town, julie, { eastMetres: 9_000, day: DAY, time: '08:30' });
  await given(town, julie, { eastMetres: -9_000, day: DAY, time: '14:00' });
  await given(town, karim, { eastMetres: -9_200, day: DAY, time: '08:30' });
  await given(town, karim, { eastMetres: 9_200, day: DAY, time: '14:00' });
  await request(town, 'valveCheck');
  expect(await repaired()).toMatchObject({ state: 'unchanged', reason: 'nothingInTrouble', difference: null });
});

test('somebody is ill: what was promised finds others, what only they can do waits with its reason, and nothing else moves', async () => {
  const promised = await meter(julie, '10:15', ['10:00', '12:00']);
  const hydrant = await given(town, julie, { jobType: 'hydrantCheck', eastMetres: 500, day: DAY, time: '14:00' });
  const nadia = await hire(town, 'Nadia', { skills: ['networkValves'] });
  // A plan made anew would deal these otherwise: it is eighteen kilometres from one to the other.
  const karims = [
    await given(town, karim, { eastMetres: 9_000, day: DAY, time: '08:30' }),
    await given(town, karim, { eastMetres: -9_000, day: DAY, time: '14:00' }),
  ];
  const nadias = [
    await given(town, nadia, { eastMetres: -9_200, day: DAY, time: '08:30' }),
    await given(town, nadia, { eastMetres: 9_200, day: DAY, time: '14:00' }),
  ];
  await isAway(town, julie, at('00:00'), at('23:00'));
  const waits = await request(town, 'valveCheck');

  const { state, searchId, difference } = await repaired();
  expect(state).toBe('proposed');
  expect(elsewhere(difference)).toEqual([
    ['otherTechnician', promised.workOrderId],
    ['leftOut', hydrant.workOrderId],
  ]);
  expect(difference?.toldAgain).toEqual(['Julie', 'Karim']);
  expect(difference?.leftOut).toMatchObject([
    { workOrderId: hydrant.workOrderId, reason: 'absent', technicianName: 'Julie' },
  ]);
  expect(await accept(town, searchId)).toMatchObject({ ok: true, value: { planned: 0, moved: 1, leftOut: 1 } });
  const begins = (await assignmentOf(promised.visitId))?.during.start.toString() ?? '';
  expect(begins >= '2026-11-24T09:00:00Z' && begins <= '2026-11-24T11:00:00Z').toBe(true);
  for (const one of [promised, ...karims]) expect(await technicianOf(one)).toBe(karim);
  for (const one of nadias) expect(await technicianOf(one)).toBe(nadia);
  const waiting = await town.database.select().from(workOrder).where(eq(workOrder.state, 'toPlan'));
  expect(waiting.map(({ id }) => id).sort()).toEqual([hydrant.workOrderId, waits].sort());
  // A route nobody touched is still drawn when it was thrown at.
  const faults = await planFaults(town, DAY);
  expect(faults.filter((fault) => !nadias.some(({ visitId }) => fault.startsWith(`${visitId} is drawn`)))).toEqual([]);
});

test('who makes room is counted apart, and what is accepted is counted as it was proposed', async () => {
  const promised = await meter(julie, '08:15', ['08:00', '08:30']);
  await given(town, karim, { eastMetres: 300, day: DAY, time: '08:00' });
  await given(town, karim, { eastMetres: 600, day: DAY, time: '09:00' });
  await isAway(town, julie, at('00:00'), at('23:00'));
  const { searchId, difference } = await repaired();
  expect(elsewhere(difference)).toEqual([['otherTechnician', promised.workOrderId]]);
  const { counts, makingRoom } = difference ?? {};
  expect(counts?.shifted).toBeGreaterThan(0);
  expect(makingRoom).toEqual({ ...counts, otherTechnician: 0 });
  expect(await accept(town, searchId)).toMatchObject({
    value: { planned: 0, moved: 1, shifted: counts?.shifted, leftOut: 0 },
  });
});

test('who has accepted the visits of a day and then falls ill does not keep them', async () => {
  const promised = await meter(julie, '10:15', ['10:00', '12:00']);
  await town.ports.transactAlone(town.dispatcher, (store) =>
    store.routes.changeVisit(promised.visitId, { state: 'accepted' }),
  );
  await isAway(town, julie, at('00:00'), at('23:00'));
  const { searchId } = await repaired();
  expect(await accept(town, searchId)).toMatchObject({ ok: true, value: { kind: 'saved', moved: 1 } });
  expect(await technicianOf(promised)).toBe(karim);
});

/** Julie came to her first customer so late that she cannot be with the next in time. */
async function late(): Promise<GivenVisit> {
  const first = await meter(julie, '08:30', ['08:00', '10:00']);
  const next = await meter(julie, '10:00', ['09:30', '10:00']);
  await town.setNow(at('09:50'));
  await town.ports.transactAlone(town.dispatcher, (store) =>
    store.routes.changeVisit(first.visitId, { state: 'onSite' }),
  );
  await arrived(first, at('09:45'));
  return next;
}

async function arrived({ workOrderId, visitId }: GivenVisit, when: string): Promise<void> {
  const { ports, dispatcher } = town;
  await ports.transactAlone(dispatcher, (store) =>
    record(ports, store, workOrderId, [
      { kind: 'arrived', happenedAt: Temporal.Instant.from(when), payload: { visitId, technicianId: julie } },
    ]),
  );
}

test('a job drags on: the promise behind it is kept by somebody else, and what is not concerned stays', async () => {
  const next = await late();
  const east = await given(town, karim, { eastMetres: 9_000, day: DAY, time: '14:00' });
  const { state, difference, searchId } = await repaired();
  expect(state).toBe('proposed');
  expect(elsewhere(difference)).toEqual([['otherTechnician', next.workOrderId]]);
  expect(difference?.after.bill.compensation).toBeLessThan(difference?.before.bill.compensation ?? 0);
  expect(await accept(town, searchId)).toMatchObject({ ok: true, value: { moved: 1 } });
  expect([await technicianOf(next), await technicianOf(east)]).toEqual([karim, karim]);
});

/** A customer who was not there this morning, and will be later. */
async function missed(): Promise<GivenVisit> {
  const visit = await meter(julie, '08:00', ['08:00', '09:00']);
  await town.setNow(at('08:30'));
  await town.ports.transactAlone(town.dispatcher, async (store) => {
    await store.routes.changeVisit(visit.visitId, { state: 'absent' });
    for (const one of await store.routes.assignmentsOf(visit.visitId))
      await store.routes.assign({ ...one, blocks: false });
    const live = await store.appointments.liveOf(visit.workOrderId);
    if (live) await store.appointments.cancel(live.id, town.ports.clock.now(), 'customer');
    await store.workOrders.change(visit.workOrderId, { state: 'toPlan' });
  });
  return visit;
}

test('nobody was at home: the visit is made again today, and nothing else that waits is brought in', async () => {
  const { workOrderId } = await missed();
  await request(town, 'valveCheck');
  const { state, difference, searchId } = await repaired({ around: [workOrderId] });
  expect(state).toBe('proposed');
  expect(difference?.changes).toMatchObject([{ kind: 'planned', workOrderId }]);
  expect(await accept(town, searchId)).toMatchObject({ ok: true, value: { planned: 1, moved: 0, leftOut: 0 } });
  expect(await planFaults(town, DAY)).toEqual([]);
});

test('what somebody has planned for another day meanwhile is not planned a second time', async () => {
  const { workOrderId } = await missed();
  const { searchId } = await repaired({ around: [workOrderId] });
  const elsewhere = { technicianId: karim, day: '2026-11-25', start: null, seen: [] };
  const command = AssignVisit.parse({ id: v7(), workOrderId, visitId: v7(), ...elsewhere });
  expect(await assignVisit(town.ports, town.dispatcher, command)).toMatchObject({ ok: true });
  expect(await accept(town, searchId)).toMatchObject({ ok: true, value: { kind: 'searchedAgain' } });
  await searchAll(town, planner);
  expect(await shownOn(town, DAY)).toMatchObject({ state: 'unchanged', reason: 'nothingInTrouble', isRepair: true });
});

/** Julie is sent to a leak, two hours at the most from seven on, and her customer of nine will wait. */
async function leak(): Promise<{ leakId: WorkOrderId; promised: GivenVisit }> {
  const promised = await meter(julie, '09:00', ['09:00', '09:10']);
  const leakId = await request(town, 'leak', { eastMetres: 6_000 });
  await town.setNow(at('07:55'));
  const command = { id: v7(), workOrderId: leakId, technicianId: julie, insteadOf: null };
  const sent = await dispatchUrgent(town.ports, town.dispatcher, DispatchUrgent.parse(command));
  if (!sent.ok) throw new Error(sent.refusal.kind);
  return { leakId, promised };
}

test('a leak just given to somebody is held at its second, and who it delays is taken over', async () => {
  const { leakId, promised } = await leak();
  const of = async () => (await everything()).find(({ visitId }) => visitId !== promised.visitId);
  const before = await of();
  const { state, difference, searchId } = await repaired({ around: [leakId], held: [leakId] });
  expect(state).toBe('proposed');
  expect(elsewhere(difference)).toEqual([['otherTechnician', promised.workOrderId]]);
  expect(await accept(town, searchId)).toMatchObject({ ok: true, value: { moved: 1 } });
  const after = await of();
  expect([after?.technicianId, `${after?.during.start}`]).toEqual([julie, `${before?.during.start}`]);
  expect(await technicianOf(promised)).toBe(karim);
});

test('what is held stays where it was sent, although another could go', async () => {
  const { leakId } = await leak();
  await isAway(town, karim, at('00:00'), at('23:00'));
  await hire(town, 'Nadia', { skills: ['leakRepair'] });
  expect(await repaired({ around: [leakId], held: [leakId] })).toMatchObject({ state: 'unchanged' });
  const { difference } = await repaired({ around: [leakId] });
  expect(elsewhere(difference)).toEqual([['otherTechnician', leakId]]);
});

test('somebody was faster: nothing is written, and the repair is searched again around the same', async () => {
  const { leakId, promised } = await leak();
  const { searchId } = await repaired({ around: [leakId], held: [leakId] });
  await given(town, karim, { eastMetres: 9_000, day: DAY, time: '14:00' });
  const stored = await everything();
  expect(await accept(town, searchId)).toMatchObject({ ok: true, value: { kind: 'searchedAgain' } });
  expect(await everything()).toEqual(stored);
  const [row] = await town.database.select().from(planSearch).where(eq(planSearch.state, 'waiting'));
  expect(row?.repair).toEqual({ around: [leakId], held: [leakId] });

  await searchAll(town, planner);
  const again = await shownOn(town, DAY);
  expect(again).toMatchObject({ state: 'proposed', isRepair: true, meanwhile: [{ technicianName: 'Karim' }] });
  expect(await accept(town, again.searchId)).toMatchObject({ ok: true, value: { kind: 'saved', moved: 1 } });
  expect(await technicianOf(promised)).toBe(karim);
});

test('a repair does not wait for a plan that is searched or proposed; two who ask for the same are shown one', async () => {
  await request(town, 'valveCheck');
  const planId = await askPlan(town, DAY);
  const endless = searchRounds(town.ports, planner, {
    leaving: new AbortController().signal,
    effort: () => ({ kind: 'seconds', seconds: 600 }),
  });
  await endless.round();
  await vi.waitFor(async () => expect((await shownOn(town, DAY)).curve.length).toBeGreaterThan(0), 20_000);
  const ids = await Promise.all([askRepair(town, DAY), askRepair(town, DAY)]);
  expect(new Set(ids).size).toBe(1);
  await endless.settled();
  await searchAll(town, planner);
  expect(await shownOn(town, DAY)).toMatchObject({ searchId: ids[0], state: 'unchanged' });
  const [plan] = await town.database.select().from(planSearch).where(eq(planSearch.id, planId));
  expect(plan?.state).toBe('superseded');
});

test('asked for again, a repair proposed is the same while its routes stand, and searched anew once one has changed', async () => {
  const { leakId } = await leak();
  const about = { around: [leakId], held: [leakId] };
  const { searchId } = await repaired(about);
  expect(await askRepair(town, DAY, about)).toBe(searchId);
  await given(town, karim, { eastMetres: 9_000, day: DAY, time: '14:00' });
  const again = await askRepair(town, DAY, about);
  expect(again).not.toBe(searchId);
  const [old] = await town.database.select().from(planSearch).where(eq(planSearch.id, searchId));
  expect(old?.state).toBe('superseded');
});

test('the desk is told how long a repair may take, to a tenth of a second', async () => {
  await leak();
  await askRepair(town, DAY);
  const rounds = searchRounds(town.ports, planner, { leaving: new AbortController().signal });
  await rounds.round();
  await rounds.settled();
  expect(await shownOn(town, DAY)).toMatchObject({ state: 'proposed', budgetSeconds: 0.6 });
});

test('a day that has passed, and what is of another territory, are not repaired', async () => {
  const ask = (day: string, around: readonly WorkOrderId[], actor = town.dispatcher) =>
    askForRepair(town.ports, actor, AskForRepair.parse({ id: v7(), searchId: v7(), day, around, held: [] }));
  expect(await ask('2026-11-23', [])).toMatchObject({ ok: false, refusal: { kind: 'dayOver' } });
  const theirs = await request(town, 'valveCheck');
  const elsewhere = { ...town.dispatcher, territoryId: v7() as typeof town.dispatcher.territoryId };
  expect(await ask(DAY, [theirs], elsewhere)).toMatchObject({ ok: false, refusal: { kind: 'unknownWorkOrder' } });
  expect(await town.database.select().from(planSearch)).toEqual([]);
});
