import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clock } from '@/adapters/postgres/schema/clock';
import { contract, customer } from '@/adapters/postgres/schema/customer';
import { route } from '@/adapters/postgres/schema/route';
import { servicePoint } from '@/adapters/postgres/schema/service-point';
import { workOrder } from '@/adapters/postgres/schema/work-order';
import type { TerritoryId } from '@/domain/ids';
import { contractRow, customerRow, jobRow, servicePointRow, technicianRow } from '@/testing/sheet-rows';
import { newTown, type Town } from '@/testing/town';
import type { Actor } from '../ports/actor';
import { openTerritory } from './open-territory';
import { placeServicePoint } from './place-service-point';
import {
  registerCommunes,
  registerContracts,
  registerCustomers,
  registerJobs,
  registerServicePoints,
  registerTechnicians,
} from './register-rows';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-23T08:00:00+01:00');
});
afterAll(() => town.drop());

const id = () => town.ports.newId<never>();
const journal = (subject: string) =>
  town.ports.journal.recent(town.dispatcher.territoryId, { subject, before: null, limit: 50 });

/** Registers rows as an import would, and gives the tally. */
async function take<Row>(
  register: (ports: Town['ports'], actor: Actor, command: { id: never; rows: readonly Row[] }) => Promise<unknown>,
  rows: readonly Row[],
) {
  return register(town.ports, town.dispatcher, { id: id(), rows });
}

const tally = (added: number, updated: number, unchanged: number) => ({
  ok: true,
  value: { added, updated, unchanged },
});

const pointOf = async (reference: string) =>
  (await town.database.select().from(servicePoint).where(eq(servicePoint.reference, reference)))[0];

test('the same rows twice change nothing, a changed field is written and named in the journal without its value', async () => {
  const rows = [customerRow({ reference: 'C-10', mobile: '+33639980010' }), customerRow({ reference: 'C-11' })];
  expect(await take(registerCustomers, rows)).toEqual(tally(2, 0, 0));
  expect(await take(registerCustomers, rows)).toEqual(tally(0, 0, 2));
  const moved = [customerRow({ reference: 'C-10', mobile: '+33639980099' }), customerRow({ reference: 'C-11' })];
  expect(await take(registerCustomers, moved)).toEqual(tally(0, 1, 1));
  const [row] = await town.database.select().from(customer).where(eq(customer.reference, 'C-10'));
  expect(row).toMatchObject({ mobile: '+33639980099' });
  const [line] = await journal(row?.id ?? '');
  expect(line).toMatchObject({ kind: 'changed', subjectName: 'C-10', payload: { fields: ['mobile'] }, source: 'desk' });
  expect(JSON.stringify(line)).not.toContain('3998');
});

test('two hundred copies of one command register one customer', async () => {
  const command = { id: id(), rows: [customerRow({ reference: 'C-20' })] };
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => registerCustomers(town.ports, town.dispatcher, command)),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify(tally(1, 0, 0))]));
});

test('one row that cannot be taken refuses them all, and is named', async () => {
  const rows = [servicePointRow({ reference: 'PDL-30' }), servicePointRow({ reference: 'PDL-31', insee: '75056' })];
  expect(await take(registerServicePoints, rows)).toEqual({
    ok: false,
    refusal: { kind: 'rowRejected', row: 1, column: 'insee', reason: 'this territory does not serve that commune' },
  });
  expect(await pointOf('PDL-30')).toBeUndefined();
});

test('longitude and latitude taken for each other are noticed', async () => {
  const swapped = servicePointRow({ reference: 'PDL-32', place: { lon: 43.6403, lat: 5.0971 } });
  expect(await take(registerServicePoints, [swapped])).toMatchObject({
    refusal: { column: 'lon', reason: expect.stringContaining('swapped') },
  });
});

test('a pin set by hand outlives the next import, until the address itself changes', async () => {
  await take(registerServicePoints, [servicePointRow({ reference: 'PDL-40', place: null })]);
  expect(await pointOf('PDL-40')).toMatchObject({ lon: null, confidence: 0 });
  const point = await pointOf('PDL-40');
  if (!point) throw new Error('not registered');
  const pin = { lon: 5.0999, lat: 43.6444 };
  const command = { id: id(), servicePointId: point.id, place: pin, source: 'hand' as const };
  expect(await placeServicePoint(town.ports, town.dispatcher, command)).toMatchObject({ value: { confidence: 1 } });
  await take(registerServicePoints, [servicePointRow({ reference: 'PDL-40' })]);
  expect(await pointOf('PDL-40')).toMatchObject({ ...pin, placedByHand: true });
  expect((await journal(point.id))[0]).toMatchObject({ kind: 'servicePointPlaced', payload: { to: pin } });
  await take(registerServicePoints, [servicePointRow({ reference: 'PDL-40', houseNumber: '5' })]);
  expect(await pointOf('PDL-40')).toMatchObject({ lon: 5.0971, placedByHand: false, confidence: 1 });
});

test('a point nobody knows is not placed', async () => {
  const stranger = { id: id(), servicePointId: id(), place: { lon: 5.1, lat: 43.64 }, source: 'geocoder' as const };
  expect(await placeServicePoint(town.ports, town.dispatcher, stranger)).toMatchObject({
    refusal: { kind: 'unknownServicePoint' },
  });
});

test('a contract binds a customer to a point: an unknown one of either is named, a new holder is told in the journal', async () => {
  expect(await take(registerContracts, [contractRow()])).toEqual(tally(1, 0, 0));
  expect(await take(registerContracts, [contractRow()])).toEqual(tally(0, 0, 1));
  await take(registerCustomers, [customerRow({ reference: 'C-50' })]);
  expect(await take(registerContracts, [contractRow({ customer: 'C-50' })])).toEqual(tally(0, 1, 0));
  const [bond] = await town.database.select().from(contract).where(eq(contract.number, 'A-50'));
  expect(bond).toMatchObject({ servicePointId: town.servicePointId });
  expect((await journal(bond?.customerId ?? ''))[0]).toMatchObject({ payload: { fields: ['contract', 'customerId'] } });
  const lost = contractRow({ reference: 'A-51', servicePoint: 'PDL-404' });
  expect(await take(registerContracts, [lost])).toMatchObject({ refusal: { column: 'servicePoint' } });
  const nobody = contractRow({ reference: 'A-52', customer: 'C-404' });
  expect(await take(registerContracts, [nobody])).toMatchObject({ refusal: { column: 'customer' } });
});

test('a technician whose week changes has every tour from today read again', async () => {
  expect(await take(registerTechnicians, [technicianRow()])).toEqual(tally(1, 0, 0));
  expect(await take(registerTechnicians, [technicianRow()])).toEqual(tally(0, 0, 1));
  const [julie] = await town.ports.register.technicians(town.dispatcher.territoryId, '2026-11-23T00:00:00Z');
  expect(julie).toMatchObject({
    name: 'Julie Brémond',
    skills: [{ skill: 'leakRepair' }, { skill: 'sampling', validUntil: '2027-03-31' }],
    shifts: [{ startsAt: '07:50' }, { startsAt: '13:30' }],
  });
  const technicianId = julie?.technicianId as never;
  const { territoryId } = town.dispatcher;
  const days = ['2026-11-22', '2026-11-24'].map((day) => Temporal.PlainDate.from(day));
  await town.database.insert(route).values(days.map((day) => ({ technicianId, day, territoryId })));
  await take(registerTechnicians, [technicianRow({ skills: [] })]);
  const versions = await town.database.select().from(route).orderBy(route.day);
  expect(versions.map(({ version }) => version)).toEqual([1, 2]);
});

test('commitment 26: a job of another system runs from when it was reported, and is opened once', async () => {
  const job = jobRow({ durationMinutes: 55 });
  expect(await take(registerJobs, [job])).toEqual(tally(1, 0, 0));
  expect(await take(registerJobs, [job])).toEqual(tally(0, 0, 1));
  const [opened] = await town.database.select().from(workOrder).where(eq(workOrder.externalReference, 'J-1'));
  expect(opened).toMatchObject({ durationMinutes: 55, state: 'toPlan', channel: 'web' });
  const clocks = await town.database.select().from(clock).where(eq(clock.code, '26b'));
  // Friday 20 November 2026 plus 15 working days is Friday 11 December.
  expect(clocks.map(({ dueAt }) => dueAt.toString())).toEqual(['2026-12-11T23:00:00Z']);
  const other = jobRow({ jobType: 'meterCheck' });
  expect(await take(registerJobs, [other])).toMatchObject({ refusal: { column: 'reference' } });
});

test.each([
  ['reportedAt', { reportedAt: Temporal.Instant.from('2026-01-01T00:00:00Z') }],
  ['reportedAt', { reportedAt: Temporal.Instant.from('2027-01-01T00:00:00Z') }],
  ['servicePoint', { servicePoint: 'PDL-404' }],
  ['customer', { customer: 'C-404' }],
  ['callerPhone', { callerPhone: 'ask the neighbour' }],
])('a job with a wrong %s is refused', async (column, change) => {
  expect(await take(registerJobs, [jobRow({ reference: 'J-9', ...change })])).toMatchObject({ refusal: { column } });
});

test('a commune is served by one territory only, and so is a contract', async () => {
  const actor = { ...town.dispatcher, territoryId: id() as TerritoryId };
  await openTerritory(town.ports, actor, { id: id(), name: 'Arles', prefix: 'ARL' });
  const salon = { insee: '13103', name: 'Salon', postcodes: ['13300'], population: 1, place: { lon: 5, lat: 43 } };
  const stolen = await registerCommunes(town.ports, actor, { id: id(), rows: [salon] });
  expect(stolen).toMatchObject({ refusal: { column: 'insee', reason: 'belongs to another territory' } });
});
