import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { customer } from '@/adapters/postgres/schema/customer';
import { message, smsStop, task } from '@/adapters/postgres/schema/message';
import { territory } from '@/adapters/postgres/schema/territory';
import { BookAppointment } from '@/domain/commands/book-appointment';
import type { CustomerId, TerritoryId, WorkOrderId } from '@/domain/ids';
import { opened } from '@/testing/call';
import { workerRound } from '@/testing/outbox-rounds';
import { promised } from '@/testing/promised';
import { hire, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { bookAppointment } from '../appointments/book-appointment';
import { hearAnswer } from './hear-answer';

const ZOE = '+33639980001';
const PAUL = '+33639984242';
const THURSDAY = '2026-11-26T08:00:00+01:00';

let town: Town;
beforeEach(async () => {
  town = await newTown('2026-11-23T07:00:00+01:00');
  await hire(town, 'Julie Roux', { skills: ['meterReplacement'] });
});
afterEach(() => town.drop());

const says = (body: string, from: string) => hearAnswer(town.ports, { providerId: `SM-${v7()}`, from, body });
const channelsOf = async (workOrderId: WorkOrderId) =>
  (await town.database.select().from(message).where(eq(message.workOrderId, workOrderId))).map(
    ({ channel, status }) => `${channel} ${status}`,
  );
const stopped = async () =>
  (await town.database.select().from(customer)).filter((row) => row.smsStopped).map(({ name }) => name);

/** A window by telephone, for the customer or caller of a work order. */
async function booked(workOrderId: WorkOrderId): Promise<void> {
  const { ports, dispatcher } = town;
  const place = { technicianId: null, windowStart: THURSDAY, windowEnd: '2026-11-26T10:00:00+01:00' };
  const ids = { id: ports.newId(), appointmentId: ports.newId(), workOrderId };
  const fixed = await bookAppointment(ports, dispatcher, BookAppointment.parse({ ...ids, place }));
  if (!fixed.ok) throw new Error(fixed.refusal.kind);
}

test('STOP stops the number for everybody who shares it, and what waited for it goes another way', async () => {
  const shared = await request(town, 'meterReplacement', { mobile: ZOE });
  await booked(shared);
  await says('STOP', ZOE);
  expect((await stopped()).sort()).toEqual([expect.stringMatching(/^Customer \d+$/), 'Zoé Œillet']);
  await workerRound(town);
  expect(await channelsOf(shared)).toEqual(['sms failed', 'letter toPrint']);
  const { workOrderId } = await promised(town, THURSDAY);
  await workerRound(town);
  expect(await channelsOf(workOrderId)).toEqual(['sms failed', 'letter toPrint']);
  await says('START', ZOE);
  expect([await stopped(), await town.database.select().from(smsStop)]).toEqual([[], []]);
});

test('a caller who is no customer of ours stops their number too, and no person need read it', async () => {
  const caller = { customerId: null, callerName: 'Paul', callerPhone: PAUL, jobType: 'meterReplacement' };
  const first = await opened(town, caller);
  await booked(first.workOrderId);
  await workerRound(town);
  await says('Stop', PAUL);
  expect((await town.database.select().from(task)).filter(({ kind }) => kind === 'readAnswer')).toEqual([]);
  const second = await opened(town, caller);
  await booked(second.workOrderId);
  expect(await channelsOf(second.workOrderId)).toEqual(['letter toPrint']);
});

test('a number is stopped for the territory that wrote to it, and for no other', async () => {
  const other = v7() as TerritoryId;
  await town.database.insert(territory).values({ id: other, name: 'Arles' });
  const neighbour = { id: v7() as CustomerId, territoryId: other, reference: 'C-A', name: 'Ada', mobile: ZOE };
  await town.database.insert(customer).values(neighbour);
  await promised(town, THURSDAY);
  await workerRound(town);
  await says('STOP', ZOE);
  expect(await town.database.select().from(smsStop)).toEqual([
    { territoryId: town.dispatcher.territoryId, number: ZOE },
  ]);
  expect(await stopped()).toEqual(['Zoé Œillet']);
});
