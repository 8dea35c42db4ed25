import { afterAll, beforeAll, expect, test } from 'vitest';
import { IssueQuote } from '@/domain/commands/clock-decisions';
import type { Happening } from '@/domain/fact/fact';
import type { WorkOrderId } from '@/domain/ids';
import { clocksOf, ledgerOf, openOrder, tell } from '@/testing/orders';
import { newTown, type Town } from '@/testing/town';
import { issueQuote } from './issue-quote';
import { runTimers } from './run-timers';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-23T09:00:00+01:00');
});
afterAll(() => town.drop());

type Ending = (workOrderId: WorkOrderId, at: string) => Promise<unknown>;

const sendQuote: Ending = (workOrderId) => {
  const command = IssueQuote.parse({ id: town.ports.newId(), workOrderId, reference: 'D-2026-17' });
  return issueQuote(town.ports, town.dispatcher, command);
};
const telling =
  (kind: Happening['kind'], payload = {}): Ending =>
  (workOrderId, at) =>
    tell(town, workOrderId, { kind, at, payload });

/**
 * Asked on Monday 23 November 2026. The term ends at 24:00 of its last working day; no public holiday is near:
 * 2 days Wednesday 25, 6 days Tuesday 1 December, 12 days Wednesday 9 December.
 */
const PROMISES = [
  ['32: the quote', 'quoteVisit', '2026-12-01T23:59:00+01:00', '2026-12-02T00:01:00+01:00', sendQuote],
  [
    '33: the works',
    'connectionWorks',
    '2026-12-09T23:59:00+01:00',
    '2026-12-10T00:01:00+01:00',
    telling('worksFinished'),
  ],
  [
    '31: the meter',
    'meterSetting',
    '2026-11-25T23:59:00+01:00',
    '2026-11-26T00:01:00+01:00',
    telling('meterSet', { indexCubicMetres: 0 }),
  ],
] as const;

async function ask(job: (typeof PROMISES)[number][1]): Promise<WorkOrderId> {
  await town.setNow('2026-11-23T09:00:00+01:00');
  return openOrder(town, job, '2026-11-23T09:00:00+01:00');
}

async function workerPasses(instant: string): Promise<void> {
  await town.setNow(instant);
  await runTimers(town.ports, town.ports.clock.now());
}

test.each(PROMISES)(
  'commitment %s is kept on its last day and nothing is owed',
  async (_, job, lastMinute, after, end) => {
    const workOrderId = await ask(job);
    await workerPasses(lastMinute);
    expect(await clocksOf(town, workOrderId)).toMatchObject([{ state: 'running' }]);
    await end(workOrderId, lastMinute);
    await workerPasses(after);
    expect(await clocksOf(town, workOrderId)).toMatchObject([{ state: 'kept' }]);
    expect(await ledgerOf(town, workOrderId)).toEqual([]);
  },
);

test.each(PROMISES)(
  'commitment %s done a minute after its last day owes 30 € once',
  async (title, job, _, after, end) => {
    const workOrderId = await ask(job);
    const owed = { number: Number(title.slice(0, 2)), amountCents: 3000, state: 'due', beneficiaryId: town.customerId };
    await town.setNow(after);
    await end(workOrderId, after);
    await workerPasses(after);
    expect(await clocksOf(town, workOrderId)).toMatchObject([{ state: 'broken' }]);
    expect(await ledgerOf(town, workOrderId)).toMatchObject([owed]);
  },
);

test.each(PROMISES)(
  'commitment %s not done by then owes 30 € once, found by the worker alone',
  async (_, job, __, after, end) => {
    const workOrderId = await ask(job);
    await workerPasses(after);
    await workerPasses(after);
    await end(workOrderId, after);
    expect(await ledgerOf(town, workOrderId)).toMatchObject([{ amountCents: 3000, state: 'due' }]);
  },
);

test('commitment 32: a quote is issued once, for a quote only, and for a work order that exists', async () => {
  const quote = await ask('quoteVisit');
  expect(await sendQuote(quote, '')).toEqual({ ok: true, value: null });
  expect(await sendQuote(quote, '')).toMatchObject({ ok: false, refusal: { kind: 'alreadyClosed' } });
  expect(await sendQuote(await ask('meterSetting'), '')).toMatchObject({ ok: false, refusal: { kind: 'noSuchStep' } });
  const nowhere = town.ports.newId<WorkOrderId>();
  expect(await sendQuote(nowhere, '')).toMatchObject({ ok: false, refusal: { kind: 'unknownWorkOrder' } });
});
