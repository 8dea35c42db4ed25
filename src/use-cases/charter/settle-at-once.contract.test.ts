import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clock, compensation, timer } from '@/adapters/postgres/schema/clock';
import { task } from '@/adapters/postgres/schema/message';
import { workOrder } from '@/adapters/postgres/schema/work-order';
import { ApproveCompensation, ExportCompensations } from '@/domain/commands/compensation';
import type { WorkOrderId } from '@/domain/ids';
import { JOB_TYPE_CODES } from '@/domain/work-order/job-type';
import { giveVisit, newTechnician } from '@/testing/field';
import { ledgerOf, openOrder, tell } from '@/testing/orders';
import { newTown, type Town } from '@/testing/town';
import type { Store } from '../ports/store';
import { runTimers } from './run-timers';
import { settleAll, settleClocks } from './settle-clocks';
import { approveCompensation, exportCompensations } from './settle-compensations';

const REPORTED = '2026-11-02T09:00:00+01:00';
let town: Town;
beforeAll(async () => {
  town = await newTown(REPORTED);
});
afterAll(() => town.drop());

/** Every kind of case, some kept, some to break; a leak whose money has left and that was kept after all; two that wait for tablets. */
async function everyCase(): Promise<WorkOrderId[]> {
  const orders = [];
  for (const job of JOB_TYPE_CODES) orders.push(await openOrder(town, job, REPORTED));
  const paid = await openOrder(town, 'leak', REPORTED);
  const { technicianId } = await newTechnician(town, 'Julie');
  const given = { jobType: 'leak', reportedAt: REPORTED } as const;
  const visits = [];
  for (const hour of ['10', '14'])
    visits.push(await giveVisit(town, technicianId, { ...given, start: `2026-11-02T${hour}:00:00+01:00` }));
  const [first] = orders;
  await tell(town, first as WorkOrderId, { kind: 'arrived', at: REPORTED });
  await town.setNow('2026-11-04T09:00:00+01:00');
  await runTimers(town.ports, town.ports.clock.now());
  const [line] = await ledgerOf(town, paid);
  const approve = ApproveCompensation.parse({ id: town.ports.newId(), compensationId: line?.id });
  expect(await approveCompensation(town.ports, town.dispatcher, approve)).toMatchObject({ ok: true });
  await exportCompensations(town.ports, town.dispatcher, ExportCompensations.parse({ id: town.ports.newId() }));
  return [...orders, paid, ...visits.map(({ workOrderId }) => workOrderId)];
}

/** Everything settling writes, but for the ids and moments rows are born with. */
async function rows() {
  const { database } = town;
  const plain = (found: readonly object[], ...ignored: string[]) =>
    found.map((one) => JSON.stringify(one, (key, value) => (ignored.includes(key) ? undefined : value))).sort();
  return {
    clocks: plain(await database.select().from(clock)),
    ledger: plain(await database.select().from(compensation), 'id', 'createdAt'),
    timers: plain(await database.select().from(timer)),
    orders: plain(await database.select().from(workOrder)),
    tasks: plain(await database.select().from(task), 'id', 'createdAt'),
  };
}

/** What `work` leaves in the tables, which are put back afterwards. */
async function left(work: (store: Store) => Promise<unknown>) {
  const { database } = town;
  const tables = [clock, compensation, timer, task] as const;
  const kept = [];
  for (const table of tables) kept.push(await database.select().from(table));
  const orders = await database.select().from(workOrder);
  await town.ports.transactAlone(town.dispatcher, work);
  const found = await rows();
  for (const [i, table] of tables.entries()) {
    await database.delete(table);
    await database.insert(table).values(kept[i] as never);
  }
  for (const { id, dueAt, version } of orders)
    await database.update(workOrder).set({ dueAt, version }).where(eq(workOrder.id, id));
  return found;
}

test('clocks settled at once leave the rows that clocks settled one by one do', async () => {
  const ids = await everyCase();
  await town.database.delete(clock).where(eq(clock.workOrderId, ids[3] as WorkOrderId));
  const paid = ids.at(-3) as WorkOrderId;
  for (const day of ['04', '12', '27']) {
    await town.setNow(`2026-11-${day}T10:00:00+01:00`);
    // Kept after all, and the money has left: somebody must look.
    if (day === '12') await tell(town, paid, { kind: 'arrived', at: '2026-11-02T09:30:00+01:00' });
    const before = await rows();
    const atOnce = await left((store) => settleAll(town.ports, store, [...ids].reverse()));
    const oneByOne = await left(async (store) => {
      for (const id of ids) await settleClocks(town.ports, store, id);
    });
    expect(atOnce).toEqual(oneByOne);
    expect(atOnce.orders).not.toEqual(before.orders);
    if (day === '27') expect([atOnce.ledger, atOnce.timers]).not.toEqual([before.ledger, before.timers]);
  }
});
