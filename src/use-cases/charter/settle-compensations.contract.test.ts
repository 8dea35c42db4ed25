import { setTimeout as wait } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { task } from '@/adapters/postgres/schema/message';
import { ApproveCompensation, ExportCompensations } from '@/domain/commands/compensation';
import type { CommandId, WorkOrderId } from '@/domain/ids';
import { giveVisit, newTechnician } from '@/testing/field';
import { ledgerOf, openOrder, tell } from '@/testing/orders';
import { newTown, type Town } from '@/testing/town';
import { runTimers } from './run-timers';
import { settleClocks } from './settle-clocks';
import { approveCompensation, exportCompensations } from './settle-compensations';

const REPORTED = '2026-11-23T14:05:00+01:00';
const IN_TIME = '2026-11-23T16:00:00+01:00';
const BROKEN = '2026-11-23T16:06:00+01:00';

let town: Town;
beforeEach(async () => {
  town = await newTown(REPORTED);
});
afterEach(() => town.drop());

async function brokenLeak(): Promise<WorkOrderId> {
  await town.setNow(REPORTED);
  const workOrderId = await openOrder(town, 'leak', REPORTED);
  await workerPasses(BROKEN);
  return workOrderId;
}

async function workerPasses(instant: string): Promise<void> {
  await town.setNow(instant);
  await runTimers(town.ports, town.ports.clock.now());
}

async function approve(workOrderId: WorkOrderId) {
  const [line] = await ledgerOf(town, workOrderId);
  const command = ApproveCompensation.parse({ id: town.ports.newId(), compensationId: line?.id });
  return approveCompensation(town.ports, town.dispatcher, command);
}

const exportAll = (id = town.ports.newId<CommandId>()) =>
  exportCompensations(town.ports, town.dispatcher, ExportCompensations.parse({ id }));
const asked = (workOrderId: WorkOrderId) =>
  town.database.select({ kind: task.kind, details: task.details }).from(task).where(eq(task.workOrderId, workOrderId));

test('a line is approved once', async () => {
  const leak = await brokenLeak();
  expect(await approve(leak)).toEqual({ ok: true, value: null });
  expect(await ledgerOf(town, leak)).toMatchObject([{ state: 'approved', approvedBy: 'dispatcher' }]);
  expect(await approve(leak)).toMatchObject({ ok: false, refusal: { kind: 'compensationNotDue' } });
});

test('commitment 24: a line is not approved for 24 h while a tablet may prove it kept; the refusal says until when', async () => {
  const { technicianId } = await newTechnician(town, 'Julie');
  const given = { jobType: 'leak', reportedAt: REPORTED, start: '2026-11-23T15:00:00+01:00' } as const;
  const { workOrderId } = await giveVisit(town, technicianId, given);
  await workerPasses(BROKEN);
  expect(await approve(workOrderId)).toEqual({
    ok: false,
    refusal: { kind: 'compensationAwaitsTablet', until: '2026-11-24T15:05:00Z' },
  });
  await town.setNow('2026-11-24T16:04:00+01:00');
  expect(await approve(workOrderId)).toMatchObject({ ok: false });
  await town.setNow('2026-11-24T16:06:00+01:00');
  expect(await approve(workOrderId)).toEqual({ ok: true, value: null });
});

test('commitment 24: an approved line whose promise proves kept is withdrawn and does not leave', async () => {
  const leak = await brokenLeak();
  await approve(leak);
  await tell(town, leak, { kind: 'arrived', at: IN_TIME });
  expect(await ledgerOf(town, leak)).toMatchObject([{ state: 'withdrawn' }]);
  await exportAll();
  expect(await ledgerOf(town, leak)).toMatchObject([{ state: 'withdrawn', exportedAt: null }]);
});

test('an export takes every approved line, no other, and gives the same file each time it is asked for', async () => {
  const [approved, due] = [await brokenLeak(), await brokenLeak()];
  await approve(approved);
  const id = town.ports.newId<CommandId>();
  const answer = await exportAll(id);
  expect(answer).toEqual({ ok: true, value: { exportId: id, count: 1, totalCents: 3000 } });
  expect(await exportAll(id)).toEqual(answer);
  const { territoryId } = town.dispatcher;
  const file = await town.ports.charter.exported(territoryId, id);
  expect(file).toMatchObject([{ number: 24, beneficiary: 'Zoé Œillet', amountCents: 3000 }]);
  expect(await ledgerOf(town, due)).toMatchObject([{ state: 'due' }]);

  await approve(due);
  expect(await exportAll()).toMatchObject({ value: { count: 1 } });
  expect(await town.ports.charter.exported(territoryId, id)).toEqual(file);
  expect((await town.ports.charter.exports(territoryId)).map(({ count }) => count)).toEqual([1, 1]);
  expect(await exportAll()).toMatchObject({ value: { count: 0, totalCents: 0 } });
});

test('another territory cannot have the file', async () => {
  await approve(await brokenLeak());
  const id = town.ports.newId<CommandId>();
  await exportAll(id);
  expect(await town.ports.charter.exported(town.ports.newId(), id)).toEqual([]);
});

test('commitment 24: a line exported, then proved kept, asks a person once and stays exported', async () => {
  const leak = await brokenLeak();
  await approve(leak);
  await exportAll();
  await tell(town, leak, { kind: 'arrived', at: IN_TIME });
  await tell(town, leak, { kind: 'finished', at: BROKEN, payload: { note: '', photoIds: [] } });
  expect(await ledgerOf(town, leak)).toMatchObject([{ state: 'exported' }]);
  const tasks = await asked(leak);
  expect(tasks.filter(({ kind }) => kind === 'exportedButKept')).toEqual([
    { kind: 'exportedButKept', details: { number: '24' } },
  ]);
});

test('an approval given while the clocks are being settled is not lost', async () => {
  const leak = await brokenLeak();
  let approval: ReturnType<typeof approve> | undefined;
  await town.ports.transactAlone(town.dispatcher, async (store) => {
    const lines = await store.clocks.ledger([leak]);
    approval = approve(leak);
    await wait(300);
    await store.clocks.saveLedger(lines);
  });
  expect(await approval).toEqual({ ok: true, value: null });
  expect(await ledgerOf(town, leak)).toMatchObject([{ state: 'approved' }]);
});

test('settling again, at the same moment, changes no line', async () => {
  const leak = await brokenLeak();
  const before = await ledgerOf(town, leak);
  await town.ports.transactAlone(town.dispatcher, (store) => settleClocks(town.ports, store, leak));
  expect(await ledgerOf(town, leak)).toEqual(before);
});

test('the ledger is read by state, with its sums and why a line was withdrawn', async () => {
  const [kept] = [await brokenLeak(), await brokenLeak()];
  await tell(town, kept, { kind: 'arrived', at: IN_TIME });
  const { territoryId } = town.dispatcher;
  const sums = await town.ports.charter.sums(territoryId);
  expect(sums).toContainEqual({ state: 'withdrawn', count: 1, totalCents: 3000 });
  expect(sums).toContainEqual({ state: 'due', count: 1, totalCents: 3000 });
  expect(await town.ports.charter.ledger(territoryId, 'withdrawn')).toMatchObject([
    { workOrderId: kept, standing: 'kept', exemption: null, beneficiary: 'Zoé Œillet' },
  ]);
  expect(await town.ports.charter.ledger(territoryId, 'due')).toMatchObject([{ standing: 'broken' }]);
});
