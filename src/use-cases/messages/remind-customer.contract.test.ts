import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { timer } from '@/adapters/postgres/schema/clock';
import { message } from '@/adapters/postgres/schema/message';
import { workOrder } from '@/adapters/postgres/schema/work-order';
import { promised, promiseMoved } from '@/testing/promised';
import { newTown, type Town } from '@/testing/town';
import { workerOf } from '../charter/run-timers';
import type { Appointment } from '../ports/appointment-store';
import { remindCustomer } from './remind-customer';

const MONDAY = '2026-11-23T10:00:00+01:00';
const THURSDAY = '2026-11-26T08:00:00+01:00';
const EVE = '2026-11-25T17:00:30+01:00';

let town: Town;
beforeAll(async () => {
  town = await newTown(MONDAY);
});
afterAll(() => town.drop());
beforeEach(() => town.setNow(MONDAY));

const remind = ({ id }: Appointment) => remindCustomer(town.ports, workerOf(town.dispatcher.territoryId), id);
const remindersOf = async ({ id }: Appointment) =>
  (await town.database.select().from(message).where(eq(message.appointmentId, id))).filter(
    ({ purpose }) => purpose === 'reminder',
  );
const timersOf = ({ id }: Appointment) => town.database.select().from(timer).where(eq(timer.subject, id));

test('two workers who ring the same timer write one reminder', async () => {
  const appointment = await promised(town, THURSDAY);
  await town.setNow(EVE);
  await Promise.all([remind(appointment), remind(appointment), remind(appointment)]);
  expect(await remindersOf(appointment)).toHaveLength(1);
  expect(await timersOf(appointment)).toEqual([]);
});

test.each(['done', 'cancelled'] as const)('nobody is reminded of work that is %s', async (state) => {
  const appointment = await promised(town, THURSDAY);
  await town.database.update(workOrder).set({ state }).where(eq(workOrder.id, appointment.workOrderId));
  await town.setNow(EVE);
  await remind(appointment);
  expect(await remindersOf(appointment)).toEqual([]);
});

test('a timer that rang just before the window moved leaves the reminder to the eve of the new one', async () => {
  const appointment = await promised(town, THURSDAY);
  await town.setNow(EVE);
  await promiseMoved(town, appointment, '2026-12-03T08:00:00+01:00');
  await remind(appointment);
  expect(await remindersOf(appointment)).toEqual([]);
  expect((await timersOf(appointment)).map(({ dueAt }) => dueAt.toString())).toEqual(['2026-12-02T16:00:00Z']);
});
