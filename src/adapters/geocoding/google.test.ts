import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type GooglePeer, googlePeer } from '@/testing/peers/google-peer';
import { googleMaps } from '../google-maps';
import { googleGeocoder } from './google';
import { noGeocoder } from './no-geocoder';

const STREET = 'Rue des Frères Kennedy, 13300 Salon-de-Provence, France';

let peer: GooglePeer;
beforeEach(async () => {
  peer = await googlePeer({
    places: [
      { label: STREET, lat: 43.641, lng: 5.098, locationType: 'GEOMETRIC_CENTER' },
      { label: `12 ${STREET}`, lat: 43.6412, lng: 5.0981, locationType: 'ROOFTOP' },
      { label: `14 ${STREET}`, lat: 43.6413, lng: 5.0982, locationType: 'RANGE_INTERPOLATED' },
      {
        label: '12 Rue Kennedy, 13680 Lançon-Provence, France',
        lat: 43.59,
        lng: 5.13,
        locationType: 'ROOFTOP',
        partialMatch: true,
      },
      { label: 'Cornillon-Confoux, France', lat: 43.56, lng: 5.07, locationType: 'APPROXIMATE' },
    ],
  });
});
afterEach(() => peer.close());

const geocoder = (timeoutMs = 5_000) =>
  googleGeocoder(googleMaps({ apiKey: peer.apiKey, baseUrl: peer.origin, timeoutMs }, Temporal.Now.instant));

test('the door comes before the street, with how far one may trust each', async () => {
  const { state, candidates } = await geocoder().candidates('rue kennedy provence');
  expect(state).toBe('answered');
  expect(candidates.map(({ label, confidence }) => [label.slice(0, 6), confidence])).toEqual([
    ['12 Rue', 0.95],
    ['14 Rue', 0.8],
    ['12 Rue', 0.57],
    ['Rue de', 0.5],
  ]);
  expect(candidates[0]).toEqual({
    label: `12 ${STREET}`,
    lon: 5.0981,
    lat: 43.6412,
    confidence: 0.95,
    source: 'google',
  });
});

test('only France is searched, in French', async () => {
  await geocoder().candidates('12 rue des Frères Kennedy');
  const query = new URL(peer.requests[0]?.line ?? '', peer.origin).searchParams;
  expect(Object.fromEntries(query)).toMatchObject({
    components: 'country:FR',
    language: 'fr',
    address: '12 rue des Frères Kennedy',
  });
});

test('a commune alone is a vague place, an address nobody knows is none', async () => {
  expect((await geocoder().candidates('Cornillon-Confoux')).candidates[0]?.confidence).toBe(0.3);
  expect(await geocoder().candidates('rue de nulle part')).toEqual({ state: 'answered', candidates: [] });
  expect(await geocoder().candidates('   ')).toEqual({ state: 'answered', candidates: [] });
  expect(peer.requests).toHaveLength(2);
});

test.each(['unavailable', 'denied', 'overQuota', 'garbage', 'truncated', 'emptyRows', 'cut', 'hang'] as const)(
  'a provider that answers "%s" is said to be unavailable and blocks nobody',
  async (mode) => {
    peer.behave(mode);
    expect(await geocoder(mode === 'hang' ? 100 : 5_000).candidates('12 rue')).toEqual({
      state: 'unavailable',
      candidates: [],
    });
  },
);

test('without a provider there are no candidates, and it says why', async () => {
  expect(await noGeocoder.candidates('12 rue')).toEqual({ state: 'notConfigured', candidates: [] });
});
