import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { AddAddress } from '@/domain/commands/add-address';
import { PlaceServicePoint } from '@/domain/commands/place-service-point';
import type { Place } from '@/domain/place/place';
import { type GooglePeer, googlePeer } from '@/testing/peers/google-peer';
import { newTown, type Town } from '@/testing/town';
import { addAddress } from '../intake/add-address';
import { placeServicePoint } from './place-service-point';

const DOOR = { lon: 5.0977, lat: 43.6407 };
const STREET = { lon: 5.0991, lat: 43.6412 };

let town: Town;
let google: GooglePeer;
beforeAll(async () => {
  const label = '12 Rue des Frères Kennedy, 13300 Salon-de-Provence, France';
  google = await googlePeer({
    places: [
      { label, lat: DOOR.lat, lng: DOOR.lon, locationType: 'ROOFTOP' },
      { label, lat: STREET.lat, lng: STREET.lon, locationType: 'GEOMETRIC_CENTER', partialMatch: true },
    ],
  });
  const settings = { GOOGLE_MAPS_API_KEY: google.apiKey, GOOGLE_MAPS_BASE_URL: google.origin };
  town = await newTown('2026-11-23T09:00:00+01:00', settings);
});
afterAll(async () => {
  await town.drop();
  await google.close();
});
beforeEach(() => google.behave('normal'));

async function placedAt(place: Place): Promise<unknown> {
  const { ports, servicePointId } = town;
  const command = PlaceServicePoint.parse({ id: ports.newId(), servicePointId, place, source: 'geocoder' });
  const answer = await placeServicePoint(ports, town.dispatcher, command);
  return answer.ok && answer.value;
}

test('a candidate is as sure as the geocoder says when the server asks it', async () => {
  expect(await placedAt(DOOR)).toEqual({ confidence: 0.95, placedByHand: false });
  expect(await placedAt(STREET)).toEqual({ confidence: 0.3, placedByHand: false });
});

test('a place the geocoder never proposed, or cannot be asked about, is too unsure to promise anything', async () => {
  expect(await placedAt({ lon: 5.12, lat: 43.65 })).toEqual({ confidence: 0.5, placedByHand: false });
  google.behave('unavailable');
  expect(await placedAt(DOOR)).toEqual({ confidence: 0.5, placedByHand: false });
});

test('a browser cannot say how sure the geocoder is', () => {
  const ids = { id: town.ports.newId(), servicePointId: town.servicePointId };
  const claimed = { ...ids, place: DOOR, source: 'geocoder', confidence: 1 };
  expect(PlaceServicePoint.safeParse(claimed).success).toBe(false);
});

test('the same holds for an address we learn', async () => {
  const { ports, dispatcher } = town;
  const add = (houseNumber: string, place: Place) => {
    const ids = { id: ports.newId(), servicePointId: ports.newId() };
    const where = { houseNumber, street: 'rue des Frères Kennedy', insee: '13103' };
    return addAddress(ports, dispatcher, AddAddress.parse({ ...ids, ...where, placed: { source: 'geocoder', place } }));
  };
  expect(await add('12', DOOR)).toMatchObject({ value: { place: DOOR, confidence: 0.95 } });
  expect(await add('12', { lon: 5.12, lat: 43.65 })).toMatchObject({ value: { confidence: 0.5 } });
});
