import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newTown, type Town } from '@/testing/town';
import type { Travel } from '@/use-cases/ports/travel-times';
import { memoryTravelCache } from '../travel/memory-travel-cache';
import { postgresTravelCache } from './travel-cache';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-23T08:00:00+01:00');
});
afterAll(() => town.drop());

const measured: Travel = { travelSeconds: 540, distanceMetres: 6_200, source: 'google' };

describe.each([
  ['in memory', () => memoryTravelCache(town.ports.clock.now)],
  ['on PostgreSQL', () => postgresTravelCache(town.database, town.ports.clock.now)],
])('a travel cache %s', (_, make) => {
  test('gives back what was measured, and nothing else', async () => {
    await town.setNow('2026-11-23T08:00:00+01:00');
    const cache = make();
    await cache.put(new Map([['a>b@week08', measured]]));
    expect(await cache.get(['a>b@week08', 'b>a@week08'])).toEqual(new Map([['a>b@week08', measured]]));
    expect(await cache.get([])).toEqual(new Map());
  });

  test('a newer measure takes the place of the older, and thirty days later it is forgotten', async () => {
    await town.setNow('2026-11-23T08:00:00+01:00');
    const cache = make();
    const newer = { ...measured, travelSeconds: 600 };
    await cache.put(new Map([['c>d@week08', measured]]));
    await cache.put(new Map([['c>d@week08', newer]]));
    expect(await cache.get(['c>d@week08'])).toEqual(new Map([['c>d@week08', newer]]));
    await town.setNow('2026-12-23T08:00:01+01:00');
    expect(await cache.get(['c>d@week08'])).toEqual(new Map());
  });

  test('that there is no way is remembered for a day, unless one is measured', async () => {
    await town.setNow('2026-11-23T08:00:00+01:00');
    const cache = make();
    await cache.put(new Map([['e>f@week08', null]]));
    await town.setNow('2026-11-24T07:59:00+01:00');
    expect(await cache.get(['e>f@week08'])).toEqual(new Map([['e>f@week08', null]]));
    await town.setNow('2026-11-24T08:00:01+01:00');
    expect(await cache.get(['e>f@week08'])).toEqual(new Map());
    await cache.put(new Map([['e>f@week08', measured]]));
    expect(await cache.get(['e>f@week08'])).toEqual(new Map([['e>f@week08', measured]]));
  });
});
