import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { message, task } from '@/adapters/postgres/schema/message';
import { promised, promiseMoved } from '@/testing/promised';
import { newTown, type Town } from '@/testing/town';
import { workerOf } from '../charter/run-timers';
import { settleClocks } from '../charter/settle-clocks';
import type { Appointment } from '../ports/appointment-store';
import { settleReport } from './settle-report';
import { warnOfSilence } from './warn-of-silence';

const MONDAY = '2026-11-23T10:00:00+01:00';
const FRIDAY = '2026-11-27T08:00:00+01:00';

let town: Town;
beforeAll(async () => {
  town = await newTown(MONDAY);
});
afterAll(() => town.drop());
beforeEach(() => town.setNow(MONDAY));

/** The clocks of an appointment's work order looked at, at that moment; gives the calls now asked for. */
async function lookedAt({ workOrderId }: Appointment, moment: string) {
  await town.setNow(moment);
  await town.ports.transactAlone(workerOf(town.dispatcher.territoryId), async (store) =>
    warnOfSilence(town.ports, store, workOrderId, await settleClocks(town.ports, store, workOrderId)),
  );
  const asked = await town.database.select().from(task).where(eq(task.workOrderId, workOrderId));
  return asked.filter(({ doneAt }) => doneAt === null);
}

test('commitment 29: five minutes without a word of a text, and a person is asked to telephone, once', async () => {
  const appointment = await promised(town, FRIDAY);
  expect(await lookedAt(appointment, '2026-11-23T10:04:59+01:00')).toEqual([]);
  const call = { kind: 'callCustomer', details: { purpose: 'confirmation', appointmentId: appointment.id } };
  expect(await lookedAt(appointment, '2026-11-23T10:05:01+01:00')).toMatchObject([call]);
  expect(await lookedAt(appointment, '2026-11-23T10:06:00+01:00')).toMatchObject([call]);
});

test('commitment 29: a letter has until the end of the next working day', async () => {
  const appointment = await promised(town, FRIDAY, 'letter');
  expect(await lookedAt(appointment, '2026-11-24T23:59:59+01:00')).toEqual([]);
  expect(await lookedAt(appointment, '2026-11-25T00:00:01+01:00')).toMatchObject([{ kind: 'callCustomer' }]);
});

test('only the window that stands is asked about: a move starts the five minutes anew', async () => {
  const appointment = await promised(town, FRIDAY);
  await town.setNow('2026-11-23T10:04:00+01:00');
  await promiseMoved(town, appointment, '2026-11-26T08:00:00+01:00');
  expect(await lookedAt(appointment, '2026-11-23T10:08:00+01:00')).toEqual([]);
  expect(await lookedAt(appointment, '2026-11-23T10:09:01+01:00')).toMatchObject([{ details: { purpose: 'move' } }]);
});

test('once the text has arrived nobody need telephone any more', async () => {
  const appointment = await promised(town, FRIDAY);
  expect(await lookedAt(appointment, '2026-11-23T10:05:01+01:00')).toHaveLength(1);
  const [text] = await town.database.select().from(message).where(eq(message.appointmentId, appointment.id));
  if (!text) throw new Error('no text was written');
  const arrived = { status: 'delivered', providerId: 'SM-late', providerCode: null } as const;
  await settleReport(town.ports, town.dispatcher.territoryId, text.id, arrived);
  expect(await lookedAt(appointment, '2026-11-23T10:20:00+01:00')).toEqual([]);
});
