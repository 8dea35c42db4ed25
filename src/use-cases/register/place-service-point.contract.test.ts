import { afterAll, beforeAll, expect, test } from 'vitest';
import { PlaceServicePoint } from '@/domain/commands/place-service-point';
import type { ServicePointId, WorkOrderId } from '@/domain/ids';
import { hire, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { offerWindows } from '../appointments/offer-windows';
import { candidates } from '../dispatch/candidates';
import { placeServicePoint } from './place-service-point';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-23T09:00:00+01:00');
  await hire(town, 'Julie', { skills: ['leakRepair', 'meterReplacement'] });
});
afterAll(() => town.drop());

/** As the panel of a job does it: the point of the sheet, and coordinates a person is sure of. */
async function correct(workOrderId: WorkOrderId, place: { lon: number; lat: number }) {
  const { ports, dispatcher } = town;
  const sheet = await ports.board.workOrder(dispatcher.territoryId, workOrderId);
  const servicePointId = sheet?.point.servicePointId as ServicePointId;
  const command = PlaceServicePoint.parse({ id: ports.newId(), servicePointId, place, source: 'hand' });
  expect(await placeServicePoint(ports, dispatcher, command)).toMatchObject({ ok: true });
  return ports.board.workOrder(dispatcher.territoryId, workOrderId);
}

test('a job refused for its place is offered windows once a dispatcher has corrected it', async () => {
  const workOrderId = await request(town, 'meterReplacement', { confidence: 0.3 });
  const before = await offerWindows(town.ports, town.dispatcher, { workOrderId });
  expect(before).toEqual({ ok: false, refusal: { kind: 'needsGeocoding' } });
  const place = { lon: 5.1, lat: 43.64 };
  expect((await correct(workOrderId, place))?.point).toMatchObject({ place, confidence: 1 });
  const after = await offerWindows(town.ports, town.dispatcher, { workOrderId });
  expect(after.ok && after.value.best.length).toBe(3);
});

test('a leak sent by its commune is reckoned to its point once somebody knows it', async () => {
  const workOrderId = await request(town, 'leak', { isPlaced: false, confidence: 0 });
  const drive = async () => {
    const answer = await candidates(town.ports, town.dispatcher, { workOrderId });
    if (!answer.ok) throw new Error(answer.refusal.kind);
    const { whereabouts, candidates: found } = answer.value;
    return { whereabouts, metres: found[0]?.travelMetres ?? Number.NaN };
  };
  const roughly = await drive();
  expect(roughly.whereabouts).toBe('communeOnly');
  expect(roughly.metres).toBeLessThan(2_000);
  // Eight kilometres east of the depot, as the crow flies.
  await correct(workOrderId, { lon: 5.19, lat: 43.64 });
  const rightly = await drive();
  expect(rightly.whereabouts).toBe('sure');
  expect(rightly.metres).toBeGreaterThan(8_000);
});
