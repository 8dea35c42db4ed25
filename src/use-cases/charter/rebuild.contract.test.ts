import { afterAll, beforeAll, expect, test } from 'vitest';
import { clock, timer } from '@/adapters/postgres/schema/clock';
import { projectClocks } from '@/domain/clock/project-clocks';
import { PauseClock } from '@/domain/commands/clock-decisions';
import type { WorkOrderId } from '@/domain/ids';
import { JOB_TYPE_CODES } from '@/domain/work-order/job-type';
import { giveVisit, newTechnician } from '@/testing/field';
import { openOrder, tell } from '@/testing/orders';
import { newTown, type Town } from '@/testing/town';
import { pauseClock } from './decide-on-clock';
import { runTimers } from './run-timers';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-02T09:00:00+01:00');
});
afterAll(() => town.drop());

const REPORTED = '2026-11-02T09:00:00+01:00';
const appointment = (hour: string) => ({
  appointmentId: town.ports.newId(),
  version: 1,
  start: `2026-11-12T${hour}:00:00+01:00`,
  end: `2026-11-12T${Number(hour) + 2}:00:00+01:00`,
  confirmBy: 'sms',
});

/** A month of every kind of case: some kept, some broken, some paused, one waiting for a tablet, one cancelled. */
async function aMonth(): Promise<void> {
  const orders = new Map<string, WorkOrderId>();
  for (const job of JOB_TYPE_CODES) orders.set(job, await openOrder(town, job, REPORTED));
  const of = (job: string) => orders.get(job) as WorkOrderId;
  const { technicianId } = await newTechnician(town, 'Julie');
  await giveVisit(town, technicianId, { jobType: 'leak', reportedAt: REPORTED, start: '2026-11-02T10:00:00+01:00' });
  await tell(town, of('leak'), { kind: 'arrived', at: REPORTED });
  await tell(town, of('meterCheck'), { kind: 'appointmentFixed', at: REPORTED, payload: appointment('08') });
  await tell(town, of('lowPressure'), { kind: 'appointmentFixed', at: REPORTED, payload: appointment('10') });
  await tell(town, of('serviceClosing'), { kind: 'workOrderCancelled', at: REPORTED, payload: { reason: 'double' } });
  const paused = { number: 26, reason: 'customerAskedLater', proof: 'courriel', until: null };
  for (const [job, until] of [
    ['meterReading', null],
    ['meterReplacement', '2026-11-04T12:00:00+01:00'],
  ] as const) {
    const command = PauseClock.parse({ id: town.ports.newId(), workOrderId: of(job), ...paused, until });
    expect(await pauseClock(town.ports, town.dispatcher, command)).toMatchObject({ ok: true });
  }
}

test('every stored clock is what the facts alone make of it, at any moment of the month', async () => {
  await aMonth();
  for (const day of ['02', '03', '05', '12', '13', '19', '25', '27', '30']) {
    await town.setNow(`2026-11-${day}T12:30:00+01:00`);
    await runUntilQuiet();
    const stored = await town.database.select().from(clock).orderBy(clock.workOrderId, clock.code, clock.occasion);
    expect(stored.length, day).toBeGreaterThan(20);
    expect(stored.map(plain), day).toEqual(await rebuilt(new Set(stored.map(({ workOrderId }) => workOrderId))));
  }
});

test('no timer is left behind in the past', async () => {
  const now = town.ports.clock.now().epochMilliseconds;
  const timers = await town.database.select().from(timer);
  expect(timers.filter(({ dueAt }) => dueAt.epochMilliseconds < now)).toEqual([]);
});

async function runUntilQuiet(): Promise<void> {
  for (let rounds = 0; rounds < 20; rounds += 1)
    if ((await runTimers(town.ports, town.ports.clock.now())) === 0) return;
  throw new Error('the timers never come to rest');
}

async function rebuilt(orders: ReadonlySet<WorkOrderId>): Promise<unknown[]> {
  const now = town.ports.clock.now();
  const all = await town.ports.transactAlone(town.dispatcher, async (store) => {
    const clocks = [];
    for (const workOrderId of orders) {
      const tabletsSyncedAt = (await store.clocks.tabletsSyncedAt([workOrderId])).get(workOrderId) ?? null;
      clocks.push(...projectClocks(await store.facts.of(workOrderId), { now, tabletsSyncedAt }));
    }
    return clocks;
  });
  const key = (one: (typeof all)[number]) => `${one.workOrderId} ${one.code} ${one.occasion}`;
  return all.sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(plain);
}

/** What both sides must agree on, as JSON. */
function plain(one: object): unknown {
  const { territoryId: _, ...rest } = JSON.parse(JSON.stringify(one));
  return rest;
}
