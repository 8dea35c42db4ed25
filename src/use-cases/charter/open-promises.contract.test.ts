import { afterEach, beforeEach, expect, test } from 'vitest';
import { giveVisit, newTechnician } from '@/testing/field';
import { openOrder } from '@/testing/orders';
import { newTown, type Town } from '@/testing/town';
import { openPromises } from './open-promises';
import { promiseStrip } from './promise-strip';

const REPORTED = '2026-11-23T14:05:00+01:00';

let town: Town;
beforeEach(async () => {
  town = await newTown(REPORTED);
});
afterEach(() => town.drop());

/** What the list and what the strip fear for. */
async function feared() {
  const open = await openPromises(town.ports, town.dispatcher, { number: null });
  const { promises } = await promiseStrip(town.ports, town.dispatcher);
  const list = open.filter(({ isAtRisk }) => isAtRisk);
  const strip = promises.filter(({ standing }) => standing === 'atRisk');
  return [list, strip].map((found) => found.map(({ workOrderId }) => workOrderId).sort());
}

test('commitment 24: the list fears for what the strip fears for, by the plan as it will go', async () => {
  const { technicianId } = await newTechnician(town, 'Julie');
  const planned = { jobType: 'leak', reportedAt: REPORTED, start: '2026-11-23T14:30:00+01:00' } as const;
  const { workOrderId: sent } = await giveVisit(town, technicianId, planned);
  const nobodySent = await openOrder(town, 'leak', REPORTED);
  await openOrder(town, 'valveCheck', REPORTED);
  expect(await feared()).toEqual([[nobodySent], [nobodySent]]);

  // At 16:00 nobody has left: a plan of 14:30 is no comfort any more.
  await town.setNow('2026-11-23T16:00:00+01:00');
  const both = [sent, nobodySent].sort();
  expect(await feared()).toEqual([both, both]);
});
