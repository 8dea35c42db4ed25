import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contract } from '@/adapters/postgres/schema/customer';
import { ApproveCompensation, ExportCompensations } from '@/domain/commands/compensation';
import type { CommandId } from '@/domain/ids';
import { neighbour } from '@/testing/neighbour';
import { ledgerOf, openOrder } from '@/testing/orders';
import { newTown, type Town } from '@/testing/town';
import { runTimers } from './run-timers';
import { approveCompensation, exportCompensations } from './settle-compensations';

const REPORTED = '2026-11-23T14:05:00+01:00';
const day = (iso: string) => Temporal.PlainDate.from(iso);

let town: Town;
beforeEach(async () => {
  town = await newTown(REPORTED);
});
afterEach(() => town.drop());

/** A leak of a customer, broken, approved and handed to billing: what billing gets of it. */
async function handedOver(who: Partial<Pick<Town, 'customerId' | 'servicePointId'>> = {}) {
  await town.setNow(REPORTED);
  const leak = await openOrder({ ...town, ...who }, 'leak', REPORTED);
  await town.setNow('2026-11-23T16:06:00+01:00');
  await runTimers(town.ports, town.ports.clock.now());
  const [line] = await ledgerOf(town, leak);
  const id = town.ports.newId<CommandId>();
  const approval = ApproveCompensation.parse({ id: town.ports.newId(), compensationId: line?.id });
  await approveCompensation(town.ports, town.dispatcher, approval);
  await exportCompensations(town.ports, town.dispatcher, ExportCompensations.parse({ id }));
  return town.ports.charter.exported(town.dispatcher.territoryId, id);
}

const homonym = () => neighbour(town, 'Zoé Œillet');

test('two customers of one name are paid each by contract, reference and address', async () => {
  const [first] = await handedOver();
  const other = await homonym();
  const { territoryId } = town.dispatcher;
  await town.database.insert(contract).values({ number: 'A-9', territoryId, ...other, since: day('2024-01-01') });
  const [second] = await handedOver(other);
  const name = { beneficiary: 'Zoé Œillet' };
  const kennedy = '12 rue des Frères Kennedy, 13300 Salon-de-Provence';
  const morgan = '9 place Morgan, 13300 Salon-de-Provence';
  expect(first).toMatchObject({ ...name, contractNumber: 'A-1', customerReference: 'C-1', address: kennedy });
  expect(second).toMatchObject({ ...name, contractNumber: 'A-9', customerReference: 'C-9', address: morgan });
});

test('who called for the house of another is paid on no contract of the other', async () => {
  const { customerId } = await homonym();
  expect(await handedOver({ customerId })).toMatchObject([{ contractNumber: null, customerReference: 'C-9' }]);
});

test('of the contracts that ran when the customer called, the one of that address counts', async () => {
  const other = await homonym();
  const { territoryId } = town.dispatcher;
  const { customerId } = town;
  const here = { territoryId, customerId, servicePointId: town.servicePointId };
  const there = { ...here, servicePointId: other.servicePointId };
  await town.database.insert(contract).values([
    { ...here, number: 'A-0', since: day('2010-01-01'), until: day('2019-12-31') },
    { ...there, number: 'A-2', since: day('2025-01-01') },
  ]);
  expect(await handedOver()).toMatchObject([{ contractNumber: 'A-1' }]);
  expect(await handedOver({ servicePointId: other.servicePointId })).toMatchObject([{ contractNumber: 'A-2' }]);
});
