import { afterEach, beforeEach, expect, test } from 'vitest';
import { giveVisit, newTechnician } from '@/testing/field';
import { openOrder, tell } from '@/testing/orders';
import { newTown, type Town } from '@/testing/town';
import { promiseStrip } from './promise-strip';
import { runTimers } from './run-timers';

const REPORTED = '2026-11-23T14:05:00+01:00';

let town: Town;
beforeEach(async () => {
  town = await newTown(REPORTED);
});
afterEach(() => town.drop());

const strip = () => promiseStrip(town.ports, town.dispatcher);

async function workerPasses(instant: string): Promise<void> {
  await town.setNow(instant);
  await runTimers(town.ports, town.ports.clock.now());
}

test('commitment 24: a leak nobody was sent to is in the strip at once, then late until it is done', async () => {
  const leak = await openOrder(town, 'leak', REPORTED);
  const risky = await strip();
  expect(risky).toMatchObject({ late: 0, atRisk: 1, exposureCents: 3000, nextBreachAt: '2026-11-23T15:05:00Z' });
  expect(risky.promises).toMatchObject([
    { workOrderId: leak, code: '24', standing: 'atRisk', commune: 'Salon-de-Provence' },
  ]);

  await workerPasses('2026-11-23T16:06:00+01:00');
  expect(await strip()).toMatchObject({ late: 1, atRisk: 0, exposureCents: 0, promises: [{ standing: 'late' }] });
});

test('commitment 24: a crew planned with time to spare takes the leak out of the strip', async () => {
  const { technicianId } = await newTechnician(town, 'Julie');
  const given = { jobType: 'leak', reportedAt: REPORTED, start: '2026-11-23T15:00:00+01:00' } as const;
  await giveVisit(town, technicianId, given);
  await town.setNow('2026-11-23T14:30:00+01:00');
  expect(await strip()).toMatchObject({ late: 0, atRisk: 0 });
});

test('what costs most per hour left comes first, and what is late before all', async () => {
  const [soon, sooner] = [await openOrder(town, 'sampling', REPORTED), await openOrder(town, 'noWater', REPORTED)];
  await town.setNow('2026-11-24T13:00:00+01:00');
  const late = await openOrder(town, 'leak', '2026-11-24T10:00:00+01:00');
  const pressing = await openOrder(town, 'roadDanger', '2026-11-24T11:10:00+01:00');
  await tell(town, sooner, { kind: 'workOrderCancelled', at: REPORTED, payload: { reason: 'double' } });
  await runTimers(town.ports, town.ports.clock.now());
  expect((await strip()).promises.map(({ workOrderId }) => workOrderId)).toEqual([late, pressing, soon]);
});

test('counts tell each promise once, by the worse of its two clocks', async () => {
  const { territoryId } = town.dispatcher;
  await openOrder(town, 'valveCheck', REPORTED);
  const leak = await openOrder(town, 'leak', REPORTED);
  await tell(town, leak, { kind: 'arrived', at: REPORTED });
  expect(await town.ports.charter.counts(territoryId, '2026-11-01T00:00:00Z')).toEqual([
    { number: 24, state: 'kept', count: 1 },
    { number: 26, state: 'running', count: 1 },
  ]);
  expect(await town.ports.charter.counts(territoryId, '2026-12-01T00:00:00Z')).toEqual([
    { number: 26, state: 'running', count: 1 },
  ]);
});

test('open promises come nearest due first, of one commitment when asked', async () => {
  const { territoryId } = town.dispatcher;
  const valve = await openOrder(town, 'valveCheck', REPORTED);
  const leak = await openOrder(town, 'leak', REPORTED);
  const open = await town.ports.charter.open(territoryId, null);
  expect(open.map(({ workOrderId, code }) => [workOrderId, code])).toEqual([
    [leak, '24'],
    [valve, '26b'],
  ]);
  expect(await town.ports.charter.open(territoryId, 26)).toMatchObject([{ workOrderId: valve, pauses: [] }]);
  expect(await town.ports.charter.open(town.ports.newId(), null)).toEqual([]);
});
