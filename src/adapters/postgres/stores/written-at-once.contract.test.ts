import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TaskId, TechnicianId, VisitId, WorkOrderId } from '@/domain/ids';
import { hire, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import type { Store } from '@/use-cases/ports/store';
import { route, visit, visitAssignment } from '../schema/route';
import { workOrder } from '../schema/work-order';

const DAY = Temporal.PlainDate.from('2026-11-24');
let town: Town;
let [julie, karim]: TechnicianId[] = [];
beforeAll(async () => {
  town = await newTown('2026-11-23T07:00:00+01:00');
  julie = await hire(town, 'Julie', { skills: [] });
  karim = await hire(town, 'Karim', { skills: [] });
});
afterAll(() => town.drop());

/** Three jobs with a visit each, written by `write`; gives what stands in the tables of each afterwards, in their order. */
async function written(write: (store: Store, jobs: { id: VisitId; workOrderId: WorkOrderId }[]) => Promise<void>) {
  const jobs: { id: VisitId; workOrderId: WorkOrderId }[] = [];
  for (let i = 0; i < 3; i += 1)
    jobs.push({ id: town.ports.newId<VisitId>(), workOrderId: await request(town, 'valveCheck') });
  const versions = async () => (await town.database.select().from(route)).map(({ version }) => version);
  await town.ports.transactAlone(town.dispatcher, async (store) => {
    const technicianIds = [julie, karim] as TechnicianId[];
    await store.routes.lock(
      technicianIds.map((technicianId) => ({ technicianId, day: DAY })),
      town.ports.clock.now(),
    );
  });
  const before = await versions();
  await town.ports.transactAlone(town.dispatcher, (store) => write(store, jobs));
  const [orders, visits, assignments] = [
    await town.database.select().from(workOrder),
    await town.database.select().from(visit),
    await town.database.select().from(visitAssignment),
  ];
  await town.database.delete(visitAssignment);
  return {
    bumps: (await versions()).map((version, i) => version - (before[i] ?? 0)),
    rows: jobs.map(({ id, workOrderId }) => {
      const order = orders.find((one) => one.id === workOrderId);
      const { revision, state } = visits.find((one) => one.id === id) ?? {};
      const given = assignments.filter((one) => one.visitId === id);
      return {
        order: [order?.state, order?.version],
        visit: [revision, state],
        given: given.map(({ technicianId, during }) => `${technicianId} ${during.start}`),
      };
    }),
  };
}

test('many written at once are the same rows as one after the other, and only what changes counts as changed', async () => {
  const at = (i: number, hour: number) => {
    const start = DAY.toZonedDateTime('Europe/Paris')
      .add({ hours: hour + i })
      .toInstant();
    return { day: DAY, start, end: start.add({ minutes: 30 }), blocks: true };
  };
  type Batch = <Item>(items: readonly Item[], write: (...some: Item[]) => Promise<unknown>) => Promise<void>;
  const writing = (inBatch: Batch) => async (store: Store, jobs: { id: VisitId; workOrderId: WorkOrderId }[]) => {
    const { routes, workOrders } = store;
    const technicianId = julie as TechnicianId;
    await inBatch(jobs, (...some) =>
      routes.addVisit(...some.map((one) => ({ ...one, state: 'planned', pinned: false }) as const)),
    );
    await inBatch(jobs, (...some) =>
      workOrders.change(
        some.map((one) => one.workOrderId),
        { state: 'planned' },
      ),
    );
    const first = jobs.map(({ id: visitId }, i) => ({ visitId, technicianId, ...at(i, 8) }));
    await inBatch(first, (...some) => routes.assign(...some));
    // The first stays, the second begins later, the third is taken from Julie.
    const second = first.map((one, i) => (i === 1 ? { ...one, ...at(i, 13) } : one));
    await inBatch(second, (...some) => routes.assign(...some));
    await inBatch(first.slice(2), (...some) => routes.unassign(...some));
    const keys = [julie, karim].map((one) => ({ technicianId: one as TechnicianId, day: DAY }));
    await inBatch([...keys], (...some) => routes.bump(some));
  };
  const oneByOne = await written(
    writing(async (items, write) => {
      for (const item of items) await write(item);
    }),
  );
  const atOnce = await written(
    writing(async (items, write) => {
      await write(...items);
    }),
  );
  expect(atOnce).toEqual(oneByOne);
  expect(atOnce.bumps).toEqual([1, 1]);
  expect(atOnce.rows.map((row) => row.visit[0])).toEqual([1, 2, 2]);
  expect(atOnce.rows.map(({ given }) => given.length)).toEqual([1, 1, 0]);
});

test('what is asked about several jobs is closed for those named, and of those kinds, only', async () => {
  const orders = [
    await request(town, 'valveCheck'),
    await request(town, 'valveCheck'),
    await request(town, 'valveCheck'),
  ];
  await town.ports.transactAlone(town.dispatcher, async (store) => {
    const ask = (kind: 'planVisit' | 'warnLate', workOrderId: WorkOrderId) => {
      const id = town.ports.newId<TaskId>();
      return store.tasks.ask({ id, kind, workOrderId, messageId: null, details: {} }).then(() => id);
    };
    const [a, b, c] = [
      await ask('planVisit', orders[0] as WorkOrderId),
      await ask('planVisit', orders[1] as WorkOrderId),
      await ask('planVisit', orders[2] as WorkOrderId),
    ];
    const other = await ask('warnLate', orders[0] as WorkOrderId);
    await store.tasks.closeOf([], ['planVisit']);
    await store.tasks.closeOf(orders.slice(0, 2), ['planVisit']);
    const isOpen = async (id: TaskId) => (await store.tasks.open(id)) !== null;
    expect([await isOpen(a), await isOpen(b), await isOpen(c), await isOpen(other)]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
