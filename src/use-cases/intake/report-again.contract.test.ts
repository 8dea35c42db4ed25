import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clock } from '@/adapters/postgres/schema/clock';
import { workOrder } from '@/adapters/postgres/schema/work-order';
import { AddAddress } from '@/domain/commands/add-address';
import { ReportAgain } from '@/domain/commands/report-again';
import type { ServicePointId } from '@/domain/ids';
import { call, opened } from '@/testing/call';
import { newTown, type Town } from '@/testing/town';
import { addAddress } from './add-address';
import { openWorkOrder } from './open-work-order';
import { reportAgain } from './report-again';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-23T14:05:00+01:00');
});
afterAll(() => town.drop());

const territory = () => town.dispatcher.territoryId;

function newAddress(change: object = {}) {
  const where = { houseNumber: '14', street: 'Rue des freres Kenedy', insee: '13103', placed: null };
  const ids = { id: town.ports.newId(), servicePointId: town.ports.newId() };
  return AddAddress.parse({ ...ids, ...where, ...change });
}

test('commitment 24: a second caller stands on the same work order, whose clock keeps running from the first', async () => {
  const { workOrderId } = await opened(town, { reportedAt: '2026-11-23T14:05:00+01:00' });
  await town.setNow('2026-11-23T14:25:00+01:00');
  const again = ReportAgain.parse({
    id: town.ports.newId(),
    workOrderId,
    customerId: null,
    callerName: 'M. Voisin',
    callerPhone: '06 39 98 00 42',
    reportedAt: '2026-11-23T14:25:00+01:00',
    note: 'l’eau entre dans le garage',
  });
  expect(await reportAgain(town.ports, town.dispatcher, again)).toMatchObject({
    ok: true,
    value: { dueAt: '2026-11-23T15:05:00Z' },
  });
  const [order] = await town.database.select().from(workOrder).where(eq(workOrder.id, workOrderId));
  expect(order?.description).toBe('[23/11 14:25] M. Voisin, +33639980042 : l’eau entre dans le garage');
  expect(await town.database.select().from(clock).where(eq(clock.workOrderId, workOrderId))).toHaveLength(1);
});

test('work already open at the point is found, and an emergency across the street, but no meter reading there', async () => {
  const now = town.ports.clock.now().toString();
  const { reference } = await addressOpened('14');
  const here = await town.ports.intake.alreadyReported(territory(), town.servicePointId, now);
  expect(here.map(({ jobType, isHere, distanceMetres }) => [jobType, isHere, distanceMetres])).toEqual([
    ['leak', true, 0],
    ['noWater', false, 0],
  ]);
  expect(here[1]).toMatchObject({ reference, address: '14 rue des Frères Kennedy, 13300 Salon-de-Provence' });
});

/** An emergency and a meter to read at an address nobody knew, at the place of its neighbour. */
async function addressOpened(houseNumber: string): Promise<{ reference: string }> {
  const added = await addAddress(town.ports, town.dispatcher, newAddress({ houseNumber }));
  if (!added.ok) throw new Error(added.refusal.kind);
  const servicePointId = added.value.servicePointId;
  const urgent = await openWorkOrder(town.ports, town.dispatcher, call(town, { servicePointId, jobType: 'noWater' }));
  await opened(town, { servicePointId, jobType: 'meterReading', customerId: null });
  if (!urgent.ok) throw new Error(urgent.refusal.kind);
  return urgent.value;
}

test('the last requests of the customer and of the address stand beside the call, the newest first', async () => {
  const { customerId, servicePointId } = town;
  const ofCustomer = await town.ports.intake.history(territory(), { customerId, servicePointId });
  expect(ofCustomer.map(({ jobType, promise }) => [jobType, promise])).toEqual([
    ['noWater', 'running'],
    ['leak', 'running'],
  ]);
  expect(await town.ports.intake.history(territory(), { customerId: null, servicePointId: null })).toEqual([]);
});

test('a new address of a known street is put beside its neighbour, sure enough to plan', async () => {
  const answer = await addAddress(town.ports, town.dispatcher, newAddress({ houseNumber: '16 bis' }));
  expect(answer).toMatchObject({ ok: true, value: { place: { lon: 5.0976, lat: 43.6406 }, confidence: 0.7 } });
  const found = await town.ports.intake.findAddress(territory(), '16 bis freres kennedy');
  expect(found[0]).toMatchObject({ address: '16 bis rue des Frères Kennedy, 13300 Salon-de-Provence' });
});

test('a new address of a street nobody knows waits to be placed; a pin places it, a candidate nobody confirms roughly', async () => {
  const place = { lon: 5.1, lat: 43.65 };
  const answers = [];
  for (const placed of [null, { source: 'hand', place }, { source: 'geocoder', place }])
    answers.push(await addAddress(town.ports, town.dispatcher, newAddress({ street: 'Chemin des Amandiers', placed })));
  expect(answers).toMatchObject([
    { value: { place: null, confidence: 0 } },
    { value: { place, confidence: 1 } },
    { value: { place, confidence: 0.5 } },
  ]);
});

test('an address outside the territory is refused', async () => {
  expect(await addAddress(town.ports, town.dispatcher, newAddress({ insee: '75056' }))).toMatchObject({
    ok: false,
    refusal: { kind: 'unknownCommune' },
  });
});

test('a caller’s number is kept in one spelling, and one that is none is refused', async () => {
  const { workOrderId } = await opened(town, { customerId: null, callerName: 'Paul', callerPhone: '06.39.98.00.42' });
  const [order] = await town.database.select().from(workOrder).where(eq(workOrder.id, workOrderId));
  expect(order).toMatchObject({ callerName: 'Paul', callerPhone: '+33639980042' });
  const wrong = call(town, { callerPhone: '06 39' });
  expect(await openWorkOrder(town.ports, town.dispatcher, wrong)).toMatchObject({ refusal: { kind: 'wrongPhone' } });
});

test('the same work order under another command is refused, not a failure', async () => {
  const first = await opened(town);
  const again = call(town, { workOrderId: first.workOrderId });
  expect(await openWorkOrder(town.ports, town.dispatcher, again)).toMatchObject({ refusal: { kind: 'alreadyOpened' } });
});

test('a point of another territory has no open work here', async () => {
  const now = town.ports.clock.now().toString();
  const nowhere = town.ports.newId<ServicePointId>();
  expect(await town.ports.intake.alreadyReported(territory(), nowhere, now)).toEqual([]);
});
