import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WorkOrderId } from '@/domain/ids';
import { giveVisit, newTechnician } from '@/testing/field';
import { openOrder } from '@/testing/orders';
import { promised } from '@/testing/promised';
import { newTown, type Town } from '@/testing/town';
import type { Store } from '@/use-cases/ports/store';
import { appointment } from './schema/appointment';
import { visit } from './schema/route';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-23T09:00:00+01:00');
});
afterAll(() => town.drop());

const order = () => openOrder(town, 'lowPressure', '2026-11-23T09:00:00+01:00');
const alone = <Value>(work: (store: Store) => Promise<Value>) => town.ports.transactAlone(town.dispatcher, work);

/** Opens once so many have come. */
function meeting(count: number): () => Promise<void> {
  let waiting = count;
  const { promise, resolve } = Promise.withResolvers<void>();
  return () => {
    waiting -= 1;
    if (waiting <= 0) resolve();
    return promise;
  };
}

test('two of the worker’s transactions that stop each other are both done, one of them on its second try', async () => {
  const [one, other] = [await order(), await order()];
  const bothHoldOne = meeting(2);
  let tries = 0;
  const crosswise = (first: WorkOrderId, second: WorkOrderId) =>
    alone(async (store) => {
      tries += 1;
      await store.workOrders.find(first);
      await bothHoldOne();
      await store.workOrders.change(second, { description: 'seen' });
      return 'done';
    });
  expect(await Promise.all([crosswise(one, other), crosswise(other, one)])).toEqual(['done', 'done']);
  expect(tries).toBe(3);
});

/** Lets somebody reach for something whose work order is locked here, then asks whether they hold its row meanwhile. */
async function whileLocked(id: WorkOrderId, reach: (store: Store) => Promise<unknown>, isFree: () => Promise<unknown>) {
  let reached: Promise<unknown> = Promise.resolve();
  await alone(async (store) => {
    await store.workOrders.find(id);
    reached = alone(reach);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await isFree();
  });
  return reached;
}

test('whoever comes by the appointment locks its work order first', async () => {
  const { id, workOrderId } = await promised(town, '2026-11-26T09:00:00+01:00');
  const isFree = () =>
    town.database.transaction((tx) =>
      tx.select().from(appointment).where(eq(appointment.id, id)).for('update', { noWait: true }),
    );
  const tell = async (store: Store) => {
    const found = await store.appointments.find(id);
    await store.workOrders.change(workOrderId, { description: 'confirmed' });
    return found;
  };
  const found = await whileLocked(workOrderId, tell, isFree);
  expect(found).toMatchObject({ id, workOrderId });
});

test('whoever comes by the visit locks its work order first, and reads it as it is by then', async () => {
  const { technicianId } = await newTechnician(town, 'Julie Estève');
  const job = {
    jobType: 'lowPressure',
    reportedAt: '2026-11-23T09:00:00+01:00',
    start: '2026-11-23T10:00:00+01:00',
  } as const;
  const { workOrderId, visitId } = await giveVisit(town, technicianId, job);
  const start = () => town.database.update(visit).set({ state: 'travelling' }).where(eq(visit.id, visitId));
  const found = await whileLocked(workOrderId, (store) => store.routes.visit(visitId), start);
  expect(found).toMatchObject({ state: 'travelling' });
});
