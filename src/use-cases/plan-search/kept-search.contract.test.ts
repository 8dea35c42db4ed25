import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { planSearch } from '@/adapters/postgres/schema/plan-search';
import type { PlanSearchId } from '@/domain/ids';
import { askPlan, newPlanner, searchAll, shownOn } from '@/testing/plan-search';
import { hire, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { searchRounds } from './search-rounds';

const DAY = '2026-11-24';
const planner = newPlanner();
const towns: Town[] = [];
let town: Town;
beforeEach(async () => {
  town = await newTown('2026-11-23T07:00:00+01:00');
  towns.push(town);
  for (const name of ['Julie', 'Karim']) await hire(town, name, { skills: ['networkValves'] });
});
afterAll(async () => {
  for (const one of towns) await one.drop();
  await planner.close();
});

const rowOf = async (id: PlanSearchId) => {
  const [row] = await town.database.select().from(planSearch).where(eq(planSearch.id, id));
  return row;
};
const stateOf = async (id: PlanSearchId) => (await rowOf(id))?.state;
/** A worker whose searches go on for ten minutes unless somebody ends them. */
const endless = (leaving: AbortSignal) =>
  searchRounds(town.ports, planner, { leaving, effort: () => ({ kind: 'seconds', seconds: 600 }) });

test('a worker that leaves gives its search back, and another begins at once', async () => {
  await request(town, 'valveCheck');
  const searchId = await askPlan(town, DAY);
  const leaving = new AbortController();
  const rounds = endless(leaving.signal);
  await rounds.round();
  await vi.waitFor(async () => expect((await shownOn(town, DAY)).curve.length).toBeGreaterThan(0), 20_000);
  leaving.abort();
  await rounds.settled();
  expect(await stateOf(searchId)).toBe('waiting');
  await searchAll(town, planner);
  expect(await stateOf(searchId)).toBe('proposed');
});

test('workers that leave in peace do not count against their search, however many do', async () => {
  await request(town, 'valveCheck');
  const searchId = await askPlan(town, DAY);
  for (let i = 0; i < 4; i += 1) {
    const leaving = new AbortController();
    const rounds = endless(leaving.signal);
    await rounds.round();
    leaving.abort();
    await rounds.settled();
    expect(await stateOf(searchId)).toBe('waiting');
  }
  await searchAll(town, planner);
  expect(await stateOf(searchId)).toBe('proposed');
});

test('a search taken at the very moment its worker leaves is given back as well', async () => {
  await request(town, 'valveCheck');
  const searchId = await askPlan(town, DAY);
  const leaving = new AbortController();
  const { planSearches } = town.ports;
  const [taken, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const claim: typeof planSearches.claim = async (now, until) => {
    const claimed = await planSearches.claim(now, until);
    taken.resolve();
    await answered.promise;
    return claimed;
  };
  const ports = { ...town.ports, planSearches: { ...planSearches, claim } };
  const rounds = searchRounds(ports, planner, { leaving: leaving.signal });
  void rounds.round();
  await taken.promise;
  leaving.abort();
  let isSettled = false;
  const settled = rounds.settled().then(() => {
    isSettled = true;
  });
  expect([await stateOf(searchId), isSettled]).toEqual(['searching', false]);
  answered.resolve();
  await settled;
  const row = await rowOf(searchId);
  expect([row?.state, row?.attempt]).toEqual(['waiting', 1]);
});
