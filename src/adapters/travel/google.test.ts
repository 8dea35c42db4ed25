import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type GooglePeer, googlePeer } from '@/testing/peers/google-peer';
import type { Leg } from '@/use-cases/ports/travel-times';
import { googleMaps } from '../google-maps';
import { estimateTravel } from './estimate';
import { googleTravel } from './google';
import { memoryTravelCache } from './memory-travel-cache';

const EIGHT = Temporal.Instant.from('2026-11-24T08:00:00+01:00');
const SALON = { lat: 43.64, lon: 5.1 };

let peer: GooglePeer;
let now: Temporal.Instant;

beforeEach(async () => {
  now = Temporal.Instant.from('2026-11-23T18:00:00+01:00');
  peer = await googlePeer();
});
afterEach(() => peer.close());

/** Patient enough for a busy machine, unless the test is about not answering. */
function travel(timeoutMs = 5_000) {
  const google = googleMaps({ apiKey: peer.apiKey, baseUrl: peer.origin, timeoutMs }, () => now);
  return googleTravel(
    google,
    memoryTravelCache(() => now),
  );
}

/** Stops on a line going north, 0.01° (1 112 m) apart. */
const stop = (i: number) => ({ lat: 43.64 + i / 100, lon: 5.1 });
const route = (legs: number, departAt = EIGHT): Leg[] =>
  Array.from({ length: legs }, (_, i) => ({ from: stop(i), to: stop(i + 1), departAt }));
const candidates = (n: number): Leg[] =>
  Array.from({ length: n }, (_, i) => ({ from: stop(i + 1), to: SALON, departAt: EIGHT }));

describe('legs that Google measures', () => {
  test('come back in traffic, in whole seconds and metres, named after it', async () => {
    // 0.01° = 1 111.95 m, × 1.4 = 1 557 m; at 40 km/h 140 s, a fifth more in traffic 168 s.
    expect(await travel().measure(route(1))).toEqual([{ travelSeconds: 168, distanceMetres: 1557, source: 'google' }]);
    expect(peer.requests[0]?.line).toContain(`departure_time=${EIGHT.epochMilliseconds / 1000}`);
  });

  test('are answered in the order they were asked, whatever way they were grouped', async () => {
    const legs = [...candidates(3), ...route(3), { from: stop(9), to: stop(4), departAt: EIGHT }].reverse();
    const metres = (await travel().measure(legs)).map((answer) => answer.distanceMetres);
    // Southwards the peer's road is 300 m longer.
    const expected = legs.map(
      ({ from, to }) => Math.round(1.4 * 111_195 * Math.abs(to.lat - from.lat)) + (to.lat < from.lat ? 300 : 0),
    );
    expect(metres).toEqual(expected);
  });

  test('a route of eight legs is eight paid elements, not eighty-one', async () => {
    await travel().measure(route(8));
    expect(peer.paidElements()).toBe(8);
  });

  test('sixty candidates for one customer are sixty elements in three requests', async () => {
    const answers = await travel().measure(candidates(60));
    expect(peer.paidElements()).toBe(60);
    expect(peer.requests).toHaveLength(3);
    expect(answers.every((answer) => answer.source === 'google')).toBe(true);
  });

  test('no way at all is not asked for', async () => {
    expect(await travel().measure([{ from: SALON, to: { ...SALON }, departAt: EIGHT }])).toEqual([
      { travelSeconds: 0, distanceMetres: 0, source: 'estimate' },
    ]);
    expect(peer.requests).toHaveLength(0);
  });

  test('a departure that is past is asked as of now, which Google insists on', async () => {
    now = EIGHT.add({ hours: 5 });
    await travel().measure(route(1));
    expect(peer.requests[0]?.line).toContain(`departure_time=${now.epochMilliseconds / 1000}`);
  });
});

describe('what is remembered', () => {
  test('the same leg at the same kind of hour is not paid twice, on another week-day either', async () => {
    const times = travel();
    await times.measure([...route(2), ...route(2)]);
    const nextDay = await times.measure(route(2, EIGHT.add({ hours: 24, minutes: 20 })));
    expect(nextDay.map(({ source }) => source)).toEqual(['google', 'google']);
    expect(peer.paidElements()).toBe(2);
  });

  test('noon, and Saturday, are other roads', async () => {
    const times = travel();
    await times.measure(route(1));
    await times.measure(route(1, EIGHT.add({ hours: 4 })));
    await times.measure(route(1, EIGHT.add({ hours: 4 * 24 })));
    expect(peer.paidElements()).toBe(3);
  });

  test('after thirty days it is asked again', async () => {
    const times = travel();
    await times.measure(route(1));
    now = now.add({ hours: 30 * 24 });
    await times.measure(route(1));
    expect(peer.paidElements()).toBe(2);
  });

  test('a leg without a way is an estimate, and is not paid again before a day has passed', async () => {
    peer.behave('unknownPlaces');
    const times = travel();
    const guesses = route(2).map(({ from, to }) => estimateTravel(from, to));
    await times.measure(route(2));
    expect(await times.known(route(2))).toEqual(guesses);
    expect(await times.measure(route(2))).toEqual(guesses);
    expect(peer.paidElements()).toBe(2);
    now = now.add({ hours: 24 });
    peer.behave('normal');
    expect((await times.measure(route(2))).map(({ source }) => source)).toEqual(['google', 'google']);
    expect(peer.paidElements()).toBe(4);
  });

  test('the memory stays small', async () => {
    const cache = memoryTravelCache(() => now, 2);
    const one = { travelSeconds: 1, distanceMetres: 1, source: 'google' } as const;
    await cache.put(
      new Map([
        ['a', one],
        ['b', one],
        ['c', one],
      ]),
    );
    expect([...(await cache.get(['a', 'b', 'c'])).keys()]).toEqual(['b', 'c']);
  });
});

describe('when Google does not help, each leg is an estimate and says so', () => {
  const broken = [
    'unavailable',
    'denied',
    'overQuota',
    'garbage',
    'truncated',
    'emptyRows',
    'strings',
    'unknownPlaces',
    'cut',
    'hang',
    'drip',
  ] as const;

  test.each(broken)('Google answers "%s"', async (mode) => {
    peer.behave(mode);
    const legs = route(2);
    expect(await travel(mode === 'hang' || mode === 'drip' ? 100 : 5_000).measure(legs)).toEqual(
      legs.map(({ from, to }) => estimateTravel(from, to)),
    );
  });

  test('Google is not there', async () => {
    await peer.goDown();
    expect((await travel().measure(route(1)))[0]?.source).toBe('estimate');
    await peer.comeBack();
  });

  test('an estimate is not remembered as if it had been measured', async () => {
    peer.behave('unavailable');
    const times = travel();
    await times.measure(route(1));
    peer.behave('normal');
    expect((await times.measure(route(1)))[0]?.source).toBe('google');
  });

  test('a trouble that passes is overcome by a second call', async () => {
    peer.behave((count) => (count === 1 ? 'truncated' : 'normal'));
    expect((await travel().measure(route(1)))[0]?.source).toBe('google');
    expect(peer.requests).toHaveLength(2);
  });

  test.each(['unavailable', 'truncated', 'emptyRows', 'strings', 'cut'] as const)(
    'a trouble that stays ("%s") is called twice and no more: the SDK adds no call of its own',
    async (mode) => {
      peer.behave(mode);
      await travel().measure(route(1));
      expect(peer.requests).toHaveLength(2);
    },
  );

  test('a wrong key is not tried a second time', async () => {
    peer.behave('denied');
    await travel().measure(route(1));
    expect(peer.requests).toHaveLength(1);
  });

  test('an hour of outage costs at most one call every 30 seconds, and no waiting', async () => {
    peer.behave('denied');
    const times = travel();
    for (let minute = 0; minute < 60; minute += 1) {
      for (let call = 0; call < 4; call += 1) {
        await times.measure(route(3));
        now = now.add({ seconds: 15 });
      }
    }
    expect(peer.requests.length).toBeLessThanOrEqual(3 + 3600 / 30);
    expect(peer.requests.length).toBeGreaterThan(100);
  });
});
