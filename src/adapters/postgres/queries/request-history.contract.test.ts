import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WorkOrderId } from '@/domain/ids';
import { openOrder, tell } from '@/testing/orders';
import { newTown, type Town } from '@/testing/town';

const at = (time: string) => `2026-11-23T${time}:00+01:00`;

let town: Town;
let leak: WorkOrderId;
beforeEach(async () => {
  town = await newTown(at('08:00'));
  leak = await openOrder(town, 'leak', at('08:00'));
  await town.setNow(at('12:00'));
});
afterEach(() => town.drop());

/** A window from here on, two hours long, told to the customer at once or not at all. */
async function promiseWindow({ fixedAt, start, isTold }: { fixedAt: string; start: string; isTold: boolean }) {
  const promised = { appointmentId: town.ports.newId(), version: 1 };
  const end = `${Number(start.slice(0, 2)) + 2}${start.slice(2)}`;
  const payload = { ...promised, start: at(start), end: at(end), confirmBy: 'sms' };
  await tell(town, leak, { kind: 'appointmentFixed', at: at(fixedAt), payload });
  const told = { ...promised, channel: 'sms', messageId: null };
  if (isTold) await tell(town, leak, { kind: 'confirmationDelivered', at: at(fixedAt), payload: told });
  return `${promised.appointmentId}.1`;
}

const promise = async () => {
  const { ports, dispatcher, customerId } = town;
  return (await ports.intake.history(dispatcher.territoryId, { customerId, servicePointId: null }))[0]?.promise;
};

test('a leak reached in time is a promise kept, though its window was moved on the way', async () => {
  await promiseWindow({ fixedAt: '08:05', start: '10:00', isTold: false });
  await promiseWindow({ fixedAt: '08:10', start: '09:00', isTold: true });
  await tell(town, leak, { kind: 'arrived', at: at('09:30') });
  expect(await promise()).toBe('kept');
});

test('a promise that was exempted says more of a request than those kept beside it', async () => {
  const occasion = await promiseWindow({ fixedAt: '08:05', start: '09:00', isTold: false });
  await tell(town, leak, { kind: 'arrived', at: at('09:30') });
  expect(await promise()).toBe('broken');
  const decided = { number: 29, occasions: [occasion], reason: 'numéro hors service', proof: 'A-12' };
  await tell(town, leak, { kind: 'clockExempted', at: at('11:00'), payload: decided });
  expect(await promise()).toBe('exempted');
});

test('a request cancelled in time is a promise cancelled', async () => {
  await tell(town, leak, { kind: 'workOrderCancelled', at: at('08:30'), payload: { reason: 'fausse alerte' } });
  expect(await promise()).toBe('cancelled');
});
