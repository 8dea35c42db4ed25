import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ServicePointId } from '@/domain/ids';
import { neighbour } from '@/testing/neighbour';
import { newTown, type Town } from '@/testing/town';
import { contract } from '../schema/customer';

let town: Town;
beforeEach(async () => {
  town = await newTown('2026-11-29T12:00:00+01:00');
});
afterEach(() => town.drop());

/** Nils Aubert at 9 place Morgan, with a contract of these days. */
async function subscribe({ since, until }: { since: string; until: string | null }) {
  const { territoryId } = town.dispatcher;
  const person = await neighbour(town, 'Nils Aubert');
  const days = { since: Temporal.PlainDate.from(since), until: until ? Temporal.PlainDate.from(until) : null };
  await town.database.insert(contract).values({ number: 'A-9', territoryId, ...person, ...days });
  return person;
}

/** Who subscribes there now: to the search by address, to the search by caller, and to what is owed. */
async function seen({ servicePointId }: { servicePointId: ServicePointId }) {
  const { intake } = town.ports;
  const [address] = await intake.findAddress(town.dispatcher.territoryId, '9 place Morgan');
  const [caller] = await intake.findCaller(town.dispatcher.territoryId, 'Nils Aubert');
  const owed = await town.ports.transactAlone(town.dispatcher, (store) =>
    store.customers.subscribersOf([servicePointId]),
  );
  return [
    address?.subscriber?.customerId ?? null,
    caller?.servicePoints[0]?.subscriber?.customerId ?? null,
    owed.get(servicePointId) ?? null,
  ];
}

test.each([
  ['a contract without an end runs on', { since: '2021-05-01', until: null }, true],
  ['one that ends next month still runs', { since: '2021-05-01', until: '2026-12-31' }, true],
  ['one that begins next month does not run yet', { since: '2026-12-01', until: null }, false],
  ['one that ended last month runs no more', { since: '2021-05-01', until: '2026-10-31' }, false],
])('%s', async (_, days, runs) => {
  const nils = await subscribe(days);
  const who = runs ? nils.customerId : null;
  expect(await seen(nils)).toEqual([who, who, who]);
});

test('a contract runs from the first minute of its first day to the last of its last, Paris time', async () => {
  const nils = await subscribe({ since: '2026-11-30', until: '2026-11-30' });
  const runsAt = async (instant: string) => {
    await town.setNow(instant);
    return (await seen(nils)).map((who) => who === nils.customerId);
  };
  expect(await runsAt('2026-11-29T23:59:00+01:00')).toEqual([false, false, false]);
  expect(await runsAt('2026-11-30T00:00:00+01:00')).toEqual([true, true, true]);
  expect(await runsAt('2026-11-30T23:59:00+01:00')).toEqual([true, true, true]);
  expect(await runsAt('2026-12-01T00:00:00+01:00')).toEqual([false, false, false]);
});
