import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ExemptClock, PauseClock, ResumeClock } from '@/domain/commands/clock-decisions';
import type { WorkOrderId } from '@/domain/ids';
import { clocksOf, ledgerOf, openOrder, tell } from '@/testing/orders';
import { newTown, type Town } from '@/testing/town';
import { exemptClock, pauseClock, resumeClock } from './decide-on-clock';
import { runTimers } from './run-timers';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-02T09:00:00+01:00');
});
afterAll(() => town.drop());

async function request(job: 'meterReplacement' | 'meterSetting' | 'leak' | 'quoteVisit' = 'meterReplacement') {
  await town.setNow('2026-11-02T09:00:00+01:00');
  return openOrder(town, job, '2026-11-02T09:00:00+01:00');
}

async function workerPasses(instant: string): Promise<void> {
  await town.setNow(instant);
  await runTimers(town.ports, town.ports.clock.now());
}

const pause = (workOrderId: WorkOrderId, change: object = {}) =>
  pauseClock(
    town.ports,
    town.dispatcher,
    PauseClock.parse({
      id: town.ports.newId(),
      workOrderId,
      number: 26,
      reason: 'customerAskedLater',
      proof: 'demande par courriel',
      until: null,
      ...change,
    }),
  );
const resume = (workOrderId: WorkOrderId, number = 26) =>
  resumeClock(town.ports, town.dispatcher, ResumeClock.parse({ id: town.ports.newId(), workOrderId, number }));
const exempt = (workOrderId: WorkOrderId, number: number, reviewer = town.dispatcher) =>
  exemptClock(
    town.ports,
    reviewer,
    ExemptClock.parse({ id: town.ports.newId(), workOrderId, number, reason: 'cordon de police', proof: 'PV 12' }),
  );

const at = (text: string) => Temporal.Instant.from(text);
const REFUSED = { ok: false, refusal: { kind: 'clockNotRunning' } };

test('commitment 26: a pause moves the term by the working days it covered, resumed by a person', async () => {
  // 15 working days after Monday 2 November 2026, 11 November off, end on Tuesday 24 at 24:00.
  const order = await request();
  expect(await clocksOf(town, order)).toMatchObject([{ dueAt: at('2026-11-25T00:00+01:00') }, {}]);
  await town.setNow('2026-11-03T10:00:00+01:00');
  expect(await pause(order)).toEqual({ ok: true, value: null });
  expect(await clocksOf(town, order)).toMatchObject([{ state: 'paused' }, { code: '26b', state: 'paused' }]);
  await town.setNow('2026-11-06T10:00:00+01:00');
  expect(await resume(order)).toEqual({ ok: true, value: null });
  // Stood still Wednesday 4, Thursday 5 and Friday 6: due Friday 27 at 24:00.
  const due = { state: 'running', dueAt: at('2026-11-28T00:00+01:00') };
  expect(await clocksOf(town, order)).toMatchObject([due, due]);
  await workerPasses('2026-11-27T23:59:00+01:00');
  expect(await ledgerOf(town, order)).toEqual([]);
  await workerPasses('2026-11-28T00:01:00+01:00');
  expect(await ledgerOf(town, order)).toMatchObject([{ number: 26, state: 'due' }]);
});

test('commitment 26: a pause with a limit ends by itself, and the promise can break after it', async () => {
  const order = await request();
  await town.setNow('2026-11-03T10:00:00+01:00');
  await pause(order, { until: '2026-11-05T18:00:00+01:00' });
  await workerPasses('2026-11-04T00:00:01+01:00');
  // One working day paused so far: the term stands at Wednesday 25.
  expect(await clocksOf(town, order)).toMatchObject([{ state: 'paused', dueAt: at('2026-11-26T00:00+01:00') }, {}]);
  await workerPasses('2026-11-05T18:00:01+01:00');
  expect(await clocksOf(town, order)).toMatchObject([{ state: 'running', dueAt: at('2026-11-27T00:00+01:00') }, {}]);
  await workerPasses('2026-11-27T00:01:00+01:00');
  expect(await ledgerOf(town, order)).toMatchObject([{ number: 26 }]);
});

test('a limit already passed is refused', async () => {
  const order = await request();
  await town.setNow('2026-11-03T10:00:00+01:00');
  expect(await pause(order, { until: '2026-11-03T09:59:00+01:00' })).toMatchObject({
    ok: false,
    refusal: { kind: 'limitInThePast' },
  });
});

test.each([
  ['24', 'leak', 'noAccess'],
  ['26', 'meterReplacement', 'weatherAlert'],
  ['26', 'meterReplacement', 'noAccess'],
  ['31', 'meterSetting', 'twoOffersRefused'],
  ['32', 'quoteVisit', 'customerAskedLater'],
] as const)('commitment %s: a %s does not stand still for %s', async (number, job, reason) => {
  const order = await request(job);
  expect(await pause(order, { number: Number(number), reason })).toMatchObject(REFUSED);
});

test('commitment 31: no access, with its proof, stands the meter clock still', async () => {
  const order = await request('meterSetting');
  await pause(order, { number: 31, reason: 'noAccess', proof: 'photo du portail' });
  const pauses = [{ reason: 'noAccess', proof: 'photo du portail', author: 'dispatcher', end: null, limit: null }];
  expect(await clocksOf(town, order)).toMatchObject([{ state: 'paused', pauses }]);
});

test('a clock that is paused, kept, of another case, or past its term is not paused', async () => {
  const order = await request();
  await pause(order);
  expect(await pause(order)).toMatchObject(REFUSED);
  expect(await pause(town.ports.newId())).toMatchObject({ ok: false, refusal: { kind: 'unknownWorkOrder' } });
  const late = await request();
  await workerPasses('2026-11-25T00:01:00+01:00');
  expect(await pause(late)).toMatchObject(REFUSED);
});

test('a clock that runs is not resumed', async () => {
  expect(await resume(await request())).toMatchObject(REFUSED);
});

test('commitment 24: an exemption withdraws the 30 €, and nothing is exempted twice', async () => {
  const leak = await request('leak');
  await workerPasses('2026-11-02T11:01:00+01:00');
  expect(await ledgerOf(town, leak)).toMatchObject([{ state: 'due' }]);
  expect(await exempt(leak, 24)).toEqual({ ok: true, value: null });
  expect(await clocksOf(town, leak)).toMatchObject([{ state: 'exempted' }]);
  expect(await ledgerOf(town, leak)).toMatchObject([{ state: 'withdrawn' }]);
  expect(await exempt(leak, 24)).toMatchObject(REFUSED);
});

test('the ledger tells of an exemption why, by what proof, who decided and when', async () => {
  const account = { email: 'ana@exemple.test', name: 'Ana', password: 'a password for tests' };
  const { user } = await town.auth.api.createUser({ body: account });
  const leak = await request('leak');
  await workerPasses('2026-11-02T11:01:00+01:00');
  await exempt(leak, 24, { ...town.dispatcher, author: user.id });
  const withdrawn = await town.ports.charter.ledger(town.dispatcher.territoryId, 'withdrawn');
  expect(withdrawn.find(({ workOrderId }) => workOrderId === leak)).toMatchObject({
    exemption: { reason: 'cordon de police', proof: 'PV 12', decidedBy: 'Ana', decidedAt: '2026-11-02T10:01:00Z' },
  });
});

test('commitment 24: a promise that was kept needs no exemption', async () => {
  const leak = await request('leak');
  await tell(town, leak, { kind: 'arrived', at: '2026-11-02T09:00:00+01:00' });
  expect(await exempt(leak, 24)).toMatchObject(REFUSED);
});
