import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { route, visitAssignment } from '@/adapters/postgres/schema/route';
import { technician } from '@/adapters/postgres/schema/technician';
import { workOrder } from '@/adapters/postgres/schema/work-order';
import { Replay } from '@/domain/commands/replay';
import type { WrittenEntry } from '@/domain/commands/tablet-entry';
import type { PhotoId } from '@/domain/ids';
import { factsOf, giveVisit, newTechnician, send, standing, tabletLog, takePhoto, tasksOf } from '@/testing/field';
import { newTown, type Town } from '@/testing/town';
import { replay } from './replay';

const NOW = '2026-11-23T18:00:00+01:00';
const at = (time: string) => `2026-11-23T${time}:00+01:00`;

let town: Town;
beforeAll(async () => {
  town = await newTown(NOW);
});
afterAll(() => town.drop());
beforeEach(() => town.setNow(NOW));

async function plainVisit() {
  const julie = await newTechnician(town, 'Julie Estève');
  const given = await giveVisit(town, julie.technicianId, {
    jobType: 'lowPressure',
    reportedAt: at('08:00'),
    start: at('09:30'),
  });
  return { julie, ...given, tell: tabletLog(town) };
}

/** A whole plain visit as the tablet wrote it, offline. */
function wholeVisit({ tell, visitId }: Awaited<ReturnType<typeof plainVisit>>): WrittenEntry[] {
  return [
    tell('accept', visitId, at('09:00')),
    tell('startTravel', visitId, at('09:05')),
    tell('arrive', visitId, at('09:40')),
    tell('finish', visitId, at('10:20'), { note: 'Détendeur réglé', photoIds: [], outcome: { kind: 'plain' } }),
  ];
}

const STEP_KINDS = ['visitAccepted', 'travelStarted', 'arrived', 'finished'];
const told = async (given: Awaited<ReturnType<typeof plainVisit>>) =>
  (await factsOf(town, given.workOrderId)).filter(({ source }) => source === 'tablet').map(({ kind }) => kind);

test('a visit told eight hours late stands at the times it was done', async () => {
  const given = await plainVisit();
  const entries = wholeVisit(given);
  expect(await send(town, given.julie, entries)).toMatchObject(entries.map(({ id }) => ({ id, state: 'done' })));
  const facts = (await factsOf(town, given.workOrderId)).filter(({ source }) => source === 'tablet');
  expect(facts.map(({ kind, happenedAt }) => [kind, happenedAt.toString()])).toEqual([
    ['visitAccepted', '2026-11-23T08:00:00Z'],
    ['travelStarted', '2026-11-23T08:05:00Z'],
    ['arrived', '2026-11-23T08:40:00Z'],
    ['finished', '2026-11-23T09:20:00Z'],
  ]);
  expect(new Set(facts.map(({ recordedAt }) => recordedAt.toZonedDateTimeISO('UTC').hour))).toEqual(new Set([17]));
  expect(await standing(town, given)).toEqual({ visit: 'done', order: 'done' });
});

test('the log sent twice, and three times at once, leaves one record of each step', async () => {
  const given = await plainVisit();
  const entries = wholeVisit(given);
  await send(town, given.julie, entries);
  const again = await Promise.all([1, 2, 3].map(() => send(town, given.julie, entries)));
  for (const answers of again) expect(answers.every(({ state }) => state === 'done')).toBe(true);
  expect(await told(given)).toEqual(STEP_KINDS);
});

test('a shuffled log, entry by entry: what comes too early waits, and everything is stored once', async () => {
  const given = await plainVisit();
  const [accept, travel, arrive, finish] = wholeVisit(given) as [
    WrittenEntry,
    WrittenEntry,
    WrittenEntry,
    WrittenEntry,
  ];
  expect(await send(town, given.julie, [finish])).toMatchObject([{ state: 'waiting' }]);
  expect(await send(town, given.julie, [arrive, accept])).toMatchObject([{ state: 'waiting' }, { state: 'done' }]);
  expect(await send(town, given.julie, [finish, arrive, travel])).toMatchObject([
    { id: finish.id, state: 'done' },
    { id: arrive.id, state: 'done' },
    { id: travel.id, state: 'done' },
  ]);
  expect(await told(given)).toEqual(STEP_KINDS);
  expect(await standing(town, given)).toEqual({ visit: 'done', order: 'done' });
});

test('two tablets of one technician: each arrival is kept, the earlier one counts, the visit goes on', async () => {
  const given = await plainVisit();
  const other = tabletLog(town);
  await send(town, given.julie, [other('arrive', given.visitId, at('09:52'))]);
  await send(town, given.julie, wholeVisit(given));
  const again = await send(town, given.julie, [other('arrive', given.visitId, at('09:55'))]);
  expect(again).toMatchObject([{ state: 'done', outcome: 'already' }]);
  expect((await told(given)).filter((kind) => kind === 'arrived')).toHaveLength(2);
  expect(await standing(town, given)).toEqual({ visit: 'done', order: 'done' });
  expect(await tasksOf(town, given.workOrderId)).toEqual([]);
});

test.each([
  ['a day ahead', '2026-11-24T18:00:00+01:00', 'happenedInTheFuture'],
  ['three minutes ahead', '2026-11-23T18:03:00+01:00', 'happenedInTheFuture'],
  ['a month behind', '2026-10-20T18:00:00+01:00', 'happenedTooLongAgo'],
])('a time %s is refused and nothing is stored', async (_, happenedAt, kind) => {
  const given = await plainVisit();
  const answers = await send(town, given.julie, [given.tell('accept', given.visitId, happenedAt)]);
  expect(answers).toMatchObject([{ state: 'refused', refusal: { kind } }]);
  expect(await told(given)).toEqual([]);
});

test('a clock a minute ahead is taken for now', async () => {
  const given = await plainVisit();
  await send(town, given.julie, [given.tell('accept', given.visitId, '2026-11-23T18:01:00+01:00')]);
  const [accepted] = (await factsOf(town, given.workOrderId)).filter(({ kind }) => kind === 'visitAccepted');
  expect(accepted?.happenedAt.toString()).toMatch(/^2026-11-23T17:00:0/);
});

test('the visit of somebody else is refused, and so is a visit nobody knows', async () => {
  const given = await plainVisit();
  const marc = await newTechnician(town, 'Marc Blanc');
  const nowhere = town.ports.newId() as typeof given.visitId;
  const foreign = given.tell('accept', given.visitId, at('09:00'));
  const unknown = given.tell('accept', nowhere, at('09:00'));
  expect(await send(town, marc, [foreign, unknown])).toMatchObject([
    { state: 'refused', refusal: { kind: 'notYours' } },
    { state: 'refused', refusal: { kind: 'unknownVisit' } },
  ]);
  expect(await told(given)).toEqual([]);
});

test('a step that cannot follow is refused: nobody closes a visit they have not arrived at', async () => {
  const given = await plainVisit();
  const closing = { note: '', photoIds: [], outcome: { kind: 'plain' as const } };
  const answers = await send(town, given.julie, [given.tell('finish', given.visitId, at('09:00'), closing)]);
  expect(answers).toMatchObject([{ state: 'refused', refusal: { kind: 'noSuchStep', step: 'finish' } }]);
});

test('a visit given to somebody else meanwhile: the arrival stands as a fact and a person is asked', async () => {
  const given = await plainVisit();
  const marc = await newTechnician(town, 'Marc Blanc');
  const { julie, visitId, workOrderId } = given;
  await town.ports.transactAlone(town.dispatcher, async (store) => {
    const [assignment] = await store.routes.assignmentsOf(visitId);
    if (!assignment) throw new Error('not given');
    const theirs = { ...assignment, technicianId: marc.technicianId };
    await store.routes.lock([assignment, theirs], town.ports.clock.now());
    await store.routes.unassign({ visitId, technicianId: julie.technicianId });
    await store.routes.assign(theirs);
  });
  const answers = await send(town, julie, [given.tell('arrive', visitId, at('09:40'))]);
  expect(answers).toMatchObject([{ state: 'done', outcome: 'conflict' }]);
  expect(await told(given)).toEqual(['arrived']);
  expect(await tasksOf(town, workOrderId)).toEqual(['checkConflict']);
  expect(await standing(town, given)).toEqual({ visit: 'dispatched', order: 'dispatched' });
});

test('a visit cancelled meanwhile: what was done is kept, the visit stays cancelled, a person is asked', async () => {
  const given = await plainVisit();
  await town.ports.transactAlone(town.dispatcher, async (store) => {
    await store.routes.changeVisit(given.visitId, { state: 'cancelled' });
    await store.workOrders.change(given.workOrderId, { state: 'cancelled' });
  });
  const answers = await send(town, given.julie, wholeVisit(given));
  expect(answers.every((answer) => answer.state === 'done' && answer.outcome === 'conflict')).toBe(true);
  expect(await told(given)).toEqual(STEP_KINDS);
  expect(await tasksOf(town, given.workOrderId)).toEqual(['checkConflict']);
  expect(await standing(town, given)).toEqual({ visit: 'cancelled', order: 'cancelled' });
});

test('an entry that cannot be read is refused alone', async () => {
  const given = await plainVisit();
  const accept = given.tell('accept', given.visitId, at('09:00'));
  const broken = { ...accept, id: town.ports.newId() as typeof accept.id, happenedAt: 'yesterday' };
  const strange = { ...accept, id: town.ports.newId() as typeof accept.id, surprise: true };
  expect(await send(town, given.julie, [broken, accept, strange])).toMatchObject([
    { state: 'refused', refusal: { kind: 'unreadableEntry' } },
    { state: 'done' },
    { state: 'refused', refusal: { kind: 'unreadableEntry' } },
  ]);
  expect(await told(given)).toEqual(['visitAccepted']);
});

test('a closing waits for its photos', async () => {
  const given = await plainVisit();
  const photoId = town.ports.newId<PhotoId>();
  const arrive = given.tell('arrive', given.visitId, at('09:40'));
  const closing = { note: '', photoIds: [photoId], outcome: { kind: 'plain' as const } };
  const finish = given.tell('finish', given.visitId, at('10:20'), closing);
  expect(await send(town, given.julie, [arrive, finish])).toMatchObject([{ state: 'done' }, { state: 'waiting' }]);
  const taken = await takePhoto(town, given.julie, given.visitId);
  const delivered = { ...finish, photoIds: [taken] } as WrittenEntry;
  expect(await send(town, given.julie, [delivered])).toMatchObject([{ state: 'done' }]);
});

test('works go on another day when they are not whole, and the order is to be planned again', async () => {
  const julie = await newTechnician(town, 'Julie Estève');
  const job = { jobType: 'connectionWorks', reportedAt: at('08:00'), start: at('09:30') } as const;
  const given = await giveVisit(town, julie.technicianId, job);
  const tell = tabletLog(town);
  const arrive = tell('arrive', given.visitId, at('09:40'));
  const closing = { note: 'Fouille ouverte', photoIds: [], outcome: { kind: 'works' as const, complete: false } };
  await send(town, julie, [arrive, tell('finish', given.visitId, at('12:00'), closing)]);
  expect(await standing(town, given)).toEqual({ visit: 'done', order: 'toPlan' });
});

test('each step raises the version of the route once, and says that the tablet was heard', async () => {
  const given = await plainVisit();
  const { technicianId } = given.julie;
  const version = async () =>
    (await town.database.select().from(route).where(eq(route.technicianId, technicianId)))[0]?.version ?? 0;
  const before = await version();
  await send(town, given.julie, wholeVisit(given));
  expect(await version()).toBe(before + 4);
  const [row] = await town.database.select().from(technician).where(eq(technician.id, technicianId));
  expect(row?.tabletSeenAt?.toString()).toMatch(/^2026-11-23T17:00:/);
});

test('somebody with the same command id gets nothing', async () => {
  const given = await plainVisit();
  const accept = given.tell('accept', given.visitId, at('09:00'));
  await send(town, given.julie, [accept]);
  const marc = await newTechnician(town, 'Marc Blanc');
  expect(await send(town, marc, [accept])).toMatchObject([{ state: 'refused', refusal: { kind: 'notYours' } }]);
  const rows = await town.database.select().from(visitAssignment).where(eq(visitAssignment.visitId, given.visitId));
  expect(rows).toHaveLength(1);
  expect(await town.database.select().from(workOrder).where(eq(workOrder.id, given.workOrderId))).toMatchObject([
    { state: 'dispatched' },
  ]);
});

test('the log of a tablet where somebody else has signed in is refused whole, and can still be sent by its owner', async () => {
  const given = await plainVisit();
  const marc = await newTechnician(town, 'Marc Blanc');
  const entries = wholeVisit(given);
  const { technicianId } = given.julie;
  const log = Replay.parse({ technicianId, entries, remaining: 0 });
  expect(await replay(town.ports, marc, log)).toEqual({ ok: false, refusal: { kind: 'notYours' } });
  expect(await replay(town.ports, given.julie, log)).toMatchObject({ ok: true });
  expect(await told(given)).toEqual(STEP_KINDS);
});
