import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { planSearch } from '@/adapters/postgres/schema/plan-search';
import type { PlanSearchId } from '@/domain/ids';
import { askPlan, newPlanner, searchAll, shownOn } from '@/testing/plan-search';
import { hire, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import type { Planner } from '../ports/planner';
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

test('the curve told at the end goes down to what is proposed, whatever the last beat had heard', async () => {
  for (let i = 0; i < 12; i += 1) await request(town, 'valveCheck', { eastMetres: 700 * ((5 * i) % 12) - 4_000 });
  await askPlan(town, DAY);
  // So few rounds are over before the first beat.
  await searchAll(town, planner, 50);
  const { state, curve, difference } = await shownOn(town, DAY);
  expect(state).toBe('proposed');
  const costs = curve.map(({ costCents }) => costCents);
  expect([costs[0], costs.at(-1)]).toEqual([difference?.before.costCents, difference?.after.costCents]);
  expect(costs.length).toBeGreaterThan(1);
});

test('points a slow beat did not carry are written with the end', async () => {
  await request(town, 'valveCheck');
  await askPlan(town, DAY);
  const { planSearches } = town.ports;
  // The database answers the first beat, and then nobody for as long as the search goes on.
  let beats = 0;
  const beat: typeof planSearches.beat = (...said) => {
    beats += 1;
    return beats === 1 ? planSearches.beat(...said) : new Promise(() => undefined);
  };
  const told: Planner = {
    ...planner,
    search: async (wish) => {
      const found = await planner.search({ ...wish, watch: () => undefined });
      const { costCents } = found.difference.after;
      for (const more of [30, 20, 10]) wish.watch({ costCents: costCents + more, seconds: 1 });
      return found;
    },
  };
  const ports = { ...town.ports, planSearches: { ...planSearches, beat } };
  const effort = () => ({ kind: 'iterations', iterations: 50 }) as const;
  const rounds = searchRounds(ports, told, { leaving: new AbortController().signal, effort });
  await rounds.round();
  await rounds.settled();
  const { curve, difference } = await shownOn(town, DAY);
  const after = difference?.after.costCents ?? 0;
  expect(curve.slice(1).map(({ costCents }) => costCents - after)).toEqual([30, 20, 10]);
});

test('a month later searches are forgotten by whichever worker makes its rounds, a bounded number at a time', async () => {
  const { territoryId, author: askedBy } = town.dispatcher;
  const ended = (state: 'accepted' | 'left' | 'failed' | 'proposed', asked: string, i = 0) => {
    const day = Temporal.PlainDate.from('2026-01-01').add({ days: i });
    const askedAt = Temporal.Instant.from(`${asked}T07:00:00+01:00`);
    return {
      id: v7() as PlanSearchId,
      territoryId,
      askedBy,
      askedAt,
      state,
      fromDay: day,
      toDay: day,
      endedAt: askedAt,
    };
  };
  const many = Array.from({ length: 150 }, (_, i) => ended(i % 2 ? 'left' : 'failed', '2026-09-01'));
  const outdated = ended('proposed', '2026-10-01', 1);
  const young = ended('accepted', '2026-11-20');
  await town.database.insert(planSearch).values([...many, outdated, young]);
  const waiting = { ...ended('accepted', '2026-09-01', 2), state: 'searching', endedAt: null } as const;
  const heldUntil = Temporal.Instant.from('2026-12-31T00:00:00+01:00');
  await town.database.insert(planSearch).values({ ...waiting, heldUntil });

  const workers = [1, 2].map(() => endless(new AbortController().signal));
  const round = () => Promise.all(workers.map((one) => one.round()));
  const left = async () => (await town.database.select({ id: planSearch.id }).from(planSearch)).map(({ id }) => id);
  await workers[0]?.round();
  expect(await left()).toHaveLength(53);
  await round();
  expect((await left()).sort()).toEqual([young.id, waiting.id].sort());

  const late = ended('left', '2026-10-02');
  await town.database.insert(planSearch).values(late);
  await round();
  expect(await left()).toContain(late.id);
  await town.setNow('2026-11-23T08:05:00+01:00');
  await round();
  expect(await left()).not.toContain(late.id);
});

test('of what a proposal leaves out it is kept how much is proved to fit nowhere, and how much nobody had time to prove', async () => {
  for (let i = 0; i < 3; i += 1) await request(town, 'hydrantCheck', { eastMetres: 500 * i });
  await request(town, 'valveCheck');
  const proofs = async (one: Planner) => {
    await askPlan(town, DAY);
    await searchAll(town, one, 50);
    const { state, difference } = await shownOn(town, DAY);
    return [state, difference?.leftOutCount, difference?.leftOutProof];
  };
  const hurried: Planner = {
    ...planner,
    search: async (wish) => ({ ...(await planner.search(wish)), leftOut: { proved: 1, unproved: 2 } }),
  };
  expect(await proofs(planner)).toEqual(['proposed', 3, { proved: 3, unproved: 0 }]);
  await town.database.delete(planSearch);
  expect(await proofs(hurried)).toEqual(['proposed', 3, { proved: 1, unproved: 2 }]);
});
