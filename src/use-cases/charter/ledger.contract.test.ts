import { afterAll, beforeAll, expect, test } from 'vitest';
import { ApproveCompensation } from '@/domain/commands/compensation';
import type { WorkOrderId } from '@/domain/ids';
import { openOrder } from '@/testing/orders';
import { newTown, type Town } from '@/testing/town';
import { runTimers } from './run-timers';
import { approveCompensation } from './settle-compensations';

let town: Town;
const leaks: WorkOrderId[] = [];
beforeAll(async () => {
  town = await newTown('2026-11-23T08:00:00+01:00');
  for (const hour of ['08', '12', '16']) {
    await town.setNow(`2026-11-23T${hour}:00:00+01:00`);
    leaks.push(await openOrder(town, 'leak', `2026-11-23T${hour}:00:00+01:00`));
    await town.setNow(`2026-11-23T${hour}:00:01+01:00`);
    await town.setNow(town.ports.clock.now().add({ hours: 2 }).toString());
    await runTimers(town.ports, town.ports.clock.now());
  }
});
afterAll(() => town.drop());

const ledger = async (state: 'due' | 'approved') =>
  (await town.ports.charter.ledger(town.dispatcher.territoryId, state)).map(({ workOrderId }) => workOrderId);

test('what waits for a decision begins with what has waited longest, what is decided with the latest', async () => {
  const [morning, noon, evening] = leaks;
  expect(await ledger('due')).toEqual([morning, noon, evening]);
  for (const { compensationId } of await town.ports.charter.ledger(town.dispatcher.territoryId, 'due')) {
    const command = ApproveCompensation.parse({ id: town.ports.newId(), compensationId });
    expect(await approveCompensation(town.ports, town.dispatcher, command)).toMatchObject({ ok: true });
  }
  expect(await ledger('approved')).toEqual([evening, noon, morning]);
});
