import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clock } from '@/adapters/postgres/schema/clock';
import { customer } from '@/adapters/postgres/schema/customer';
import { message } from '@/adapters/postgres/schema/message';
import { workerRound } from '@/testing/outbox-rounds';
import { promised, promiseMoved } from '@/testing/promised';
import { newTown, type Town } from '@/testing/town';
import { handOverLetter } from './hand-over-letter';
import { markTold } from './mark-told';
import { printLetter } from './print-letter';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-23T10:00:00+01:00');
});
afterAll(() => town.drop());

const THURSDAY = '2026-11-26T08:00:00+01:00';
const clockOf = async (workOrderId: string) =>
  (await town.database.select().from(clock)).filter((row) => row.workOrderId === workOrderId && row.code === '29');
const tasksOf = async (workOrderId: string) =>
  (await town.ports.messages.tasks(town.dispatcher.territoryId)).filter((line) => line.workOrderId === workOrderId);

test('commitment 29: without a provider the text is marked as not sent and a person tells the customer', async () => {
  const appointment = await promised(town, THURSDAY);
  await workerRound(town);
  const [line] = await town.ports.messages.list(town.dispatcher.territoryId, { statuses: null, words: '' });
  expect(line).toMatchObject({ status: 'notSent', customer: 'Zoé Œillet', recipient: '+33639980001' });
  const [call] = await tasksOf(appointment.workOrderId);
  expect(call).toMatchObject({ kind: 'callCustomer', appointment: { version: 1, isTold: false } });

  const { id: appointmentId, workOrderId, version } = appointment;
  const told = { id: town.ports.newId(), appointmentId, workOrderId, version, taskId: call?.taskId } as never;
  expect(await markTold(town.ports, town.dispatcher, told)).toMatchObject({ ok: true });
  expect(await clockOf(workOrderId)).toMatchObject([{ state: 'kept' }]);
  expect(await tasksOf(workOrderId)).toEqual([]);
});

test('what was told on the telephone counts only for the window that stands', async () => {
  const first = await promised(town, THURSDAY);
  await promiseMoved(town, first, '2026-11-27T08:00:00+01:00');
  const { id: appointmentId, workOrderId } = first;
  const told = { id: town.ports.newId(), appointmentId, workOrderId, version: 1, taskId: null } as never;
  expect(await markTold(town.ports, town.dispatcher, told)).toMatchObject({ refusal: { kind: 'appointmentChanged' } });
});

test('commitment 29: a letter handed over with its proof keeps the promise', async () => {
  const appointment = await promised(town, THURSDAY, 'letter');
  const { territoryId } = town.dispatcher;
  const [letter] = (await town.database.select().from(message)).filter(
    (row) => row.workOrderId === appointment.workOrderId,
  );
  if (!letter) throw new Error('no letter');
  const printed = await printLetter(town.ports, town.dispatcher, letter.id);
  expect(
    Buffer.from(printed?.pdf ?? [])
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expect(await printLetter(town.ports, { ...town.dispatcher, territoryId: town.ports.newId() }, letter.id)).toBeNull();

  const handOver = { id: town.ports.newId(), messageId: letter.id, proof: 'Bordereau 2026-118' } as never;
  expect(await handOverLetter(town.ports, town.dispatcher, handOver)).toMatchObject({ ok: true });
  expect(await clockOf(appointment.workOrderId)).toMatchObject([{ state: 'kept' }]);
  const queue = await town.ports.messages.letters(territoryId);
  expect(queue).toMatchObject([{ status: 'printed', proof: 'Bordereau 2026-118', customer: 'Zoé Œillet' }]);
  const again = { ...(handOver as object), id: town.ports.newId() } as never;
  expect(await handOverLetter(town.ports, town.dispatcher, again)).toMatchObject({
    refusal: { kind: 'alreadyClosed' },
  });
});

test('a letter about a window that has changed is not handed over', async () => {
  const first = await promised(town, THURSDAY, 'letter');
  await promiseMoved(town, first, '2026-11-27T08:00:00+01:00');
  const [old] = (await town.database.select().from(message)).filter(
    (row) => row.workOrderId === first.workOrderId && row.appointmentVersion === 1,
  );
  const handOver = { id: town.ports.newId(), messageId: old?.id, proof: 'x' } as never;
  expect(await handOverLetter(town.ports, town.dispatcher, handOver)).toMatchObject({
    refusal: { kind: 'appointmentChanged' },
  });
});

test('whoever cannot be texted in time is asked for on the telephone at once', async () => {
  await town.database.update(customer).set({ mobile: null, landline: '+33465710009' });
  const appointment = await promised(town, '2026-11-24T08:00:00+01:00', 'call');
  expect(await tasksOf(appointment.workOrderId)).toMatchObject([{ kind: 'callCustomer', phone: '+33465710009' }]);
  const sent = await town.database.select().from(message).where(eq(message.workOrderId, appointment.workOrderId));
  expect(sent).toEqual([]);
});
