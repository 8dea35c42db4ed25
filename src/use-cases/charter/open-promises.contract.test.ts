import { afterEach, beforeEach, expect, test } from 'vitest';
import { PauseClock } from '@/domain/commands/clock-decisions';
import { giveVisit, newTechnician } from '@/testing/field';
import { openOrder } from '@/testing/orders';
import { newTown, type Town } from '@/testing/town';
import { pauseClock } from './decide-on-clock';
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

/** 15 working days after Monday 23 November 2026, no holiday between, end on Monday 14 December at 24:00. */
test.each([
  // Stood still from Wednesday 25 to Friday 4 December: eight working days more, Thursday 24.
  ['to its last day', '2026-12-05T00:00:00+01:00', '2026-12-24T23:00:00Z'],
  // Set going now, on Thursday 26: Wednesday and Thursday more.
  ['until somebody knows more', null, '2026-12-16T23:00:00Z'],
])('commitment 26: a promise paused %s says when it would be due on resuming', async (_, until, dueOnResuming) => {
  const workOrderId = await openOrder(town, 'valveCheck', REPORTED);
  await town.setNow('2026-11-24T10:00:00+01:00');
  const why = { number: 26, reason: 'customerAskedLater', proof: 'demande par courriel' };
  await pauseClock(
    town.ports,
    town.dispatcher,
    PauseClock.parse({ id: town.ports.newId(), workOrderId, ...why, until }),
  );
  await town.setNow('2026-11-26T10:00:00+01:00');
  const [line] = await openPromises(town.ports, town.dispatcher, { number: 26 });
  const limit = until && '2026-12-04T23:00:00Z';
  expect(line).toMatchObject({
    state: 'paused',
    pause: { reason: why.reason, proof: why.proof, limit, dueOnResuming },
  });
});
