import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { planSearch } from '@/adapters/postgres/schema/plan-search';
import { AskForPlan, LeavePlan, StopSearch } from '@/domain/commands/plan-searches';
import type { PlanSearchId } from '@/domain/ids';
import { askPlan, newPlanner, searchAll, shownOn } from '@/testing/plan-search';
import { hire, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import type { Planner } from '../ports/planner';
import { askForPlan } from './ask-for-plan';
import { leavePlan } from './leave-plan';
import { searchRounds } from './search-rounds';
import { stopSearch } from './stop-search';

const DAY = '2026-11-24';
const planner = newPlanner();
const towns: Town[] = [];
let town: Town;
beforeEach(async () => {
  town = await newTown('2026-11-23T07:00:00+01:00');
  towns.push(town);
});
afterAll(async () => {
  for (const one of towns) await one.drop();
  await planner.close();
});

const ask = (from: string, to = from) =>
  askForPlan(town.ports, town.dispatcher, AskForPlan.parse({ id: v7(), searchId: v7(), from, to }));
const leave = (searchId: PlanSearchId) =>
  leavePlan(town.ports, town.dispatcher, LeavePlan.parse({ id: v7(), searchId }));
const stop = (searchId: PlanSearchId) =>
  stopSearch(town.ports, town.dispatcher, StopSearch.parse({ id: v7(), searchId }));
const stateOf = async (id: PlanSearchId) => {
  const [row] = await town.database.select().from(planSearch).where(eq(planSearch.id, id));
  return row?.state;
};
const hireTwo = async () => {
  await hire(town, 'Julie', { skills: ['networkValves'] });
  await hire(town, 'Karim', { skills: ['networkValves'] });
};
/** A search that goes on for ten minutes unless somebody ends it. */
const endless = () =>
  searchRounds(town.ports, planner, {
    leaving: new AbortController().signal,
    effort: () => ({ kind: 'seconds', seconds: 600 }),
  });

test('two who ask for the same day at once are shown one search; another day is another search', async () => {
  const answers = await Promise.all([ask(DAY), ask(DAY), ask(DAY, '2026-11-26'), ask('2026-11-27')]);
  const asked = answers.map((answer) => (answer.ok ? answer.value : null));
  expect(new Set(asked.map((one) => one?.searchId)).size).toBe(2);
  expect(asked.filter((one) => one?.isNew)).toHaveLength(2);
  expect(asked[3]?.isNew).toBe(true);
});

test('of two workers who look for work at once, one has the search', async () => {
  await hireTwo();
  await request(town, 'valveCheck');
  const searchId = await askPlan(town, DAY);
  const second = newPlanner();
  await Promise.all([searchAll(town, planner), searchAll(town, second)]);
  await second.close();
  const [row] = await town.database.select().from(planSearch).where(eq(planSearch.id, searchId));
  expect([row?.state, row?.attempt]).toEqual(['proposed', 1]);
});

test('a worker that died is taken over when its lease ends, and what it still writes is not heard', async () => {
  await hireTwo();
  await request(town, 'valveCheck');
  const searchId = await askPlan(town, DAY);
  const now = town.ports.clock.now();
  const dead = await town.ports.planSearches.claim(now, now.add({ seconds: 20 }));
  await searchAll(town, planner);
  expect(await stateOf(searchId)).toBe('searching');

  await town.setNow('2026-11-23T07:00:30+01:00');
  await searchAll(town, planner);
  expect(await stateOf(searchId)).toBe('proposed');
  if (!dead) throw new Error('nothing was there to be taken');
  const end = { state: 'failed', reason: 'error', proposal: null, difference: null } as const;
  expect(await town.ports.planSearches.end(dead, town.ports.clock.now(), end)).toBe(false);
  expect(await town.ports.planSearches.beat(dead, town.ports.clock.now(), {})).toBe('lost');
  expect(await stateOf(searchId)).toBe('proposed');
});

test('a search that has killed three workers is given up, and the day can be asked for again', async () => {
  const searchId = await askPlan(town, DAY);
  for (let i = 0; i < 3; i += 1) {
    const now = town.ports.clock.now();
    await town.ports.planSearches.claim(now, now);
    await town.setNow(`2026-11-23T07:0${i + 1}:00+01:00`);
  }
  await searchAll(town, planner);
  expect(await shownOn(town, DAY)).toMatchObject({ searchId, state: 'failed', reason: 'error' });
  expect(await ask(DAY)).toMatchObject({ ok: true, value: { isNew: true } });
});

test('while it runs the desk sees who asked, for how long, and what the best plan costs; stopped, the best is proposed', async () => {
  await hireTwo();
  for (let i = 0; i < 12; i += 1) await request(town, 'valveCheck', { eastMetres: 700 * i - 4_000 });
  const searchId = await askPlan(town, DAY);
  const rounds = endless();
  await rounds.round();
  await vi.waitFor(async () => expect((await shownOn(town, DAY)).curve.length).toBeGreaterThan(1), 20_000);
  const shown = await shownOn(town, DAY);
  expect(shown).toMatchObject({ searchId, state: 'searching', budgetSeconds: 600, from: DAY, to: DAY });
  const costs = shown.curve.map(({ costCents }) => costCents);
  expect(costs).toEqual(costs.toSorted((a, b) => b - a));
  expect(shown.curve[0]?.seconds).toBe(0);

  expect(await stop(searchId)).toMatchObject({ ok: true });
  await rounds.settled();
  const { state, difference } = await shownOn(town, DAY);
  expect(state).toBe('proposed');
  expect(difference?.after.plannedVisits).toBe(12);
  expect(difference?.changes.filter(({ kind }) => kind === 'planned')).toHaveLength(12);
  expect(await stop(searchId)).toMatchObject({ ok: false, refusal: { kind: 'searchOver' } });
});

test('cancelled from the desk, it is over at once, the worker stops within a second or two, and nothing is proposed', async () => {
  await hireTwo();
  for (let i = 0; i < 6; i += 1) await request(town, 'valveCheck', { eastMetres: 700 * i });
  const searchId = await askPlan(town, DAY);
  const rounds = endless();
  await rounds.round();
  await vi.waitFor(async () => expect((await shownOn(town, DAY)).curve.length).toBeGreaterThan(0), 20_000);
  expect(await leave(searchId)).toMatchObject({ ok: true });
  expect(await stateOf(searchId)).toBe('cancelled');
  await rounds.settled();
  expect(await shownOn(town, DAY)).toMatchObject({ state: 'cancelled', difference: null });
  expect(await leave(searchId)).toMatchObject({ ok: false, refusal: { kind: 'searchOver' } });
});

test('what cannot be planned ends at once, and says why', async () => {
  const why = async (day = DAY) => {
    const searchId = await askPlan(town, day);
    const rounds = endless();
    await rounds.round();
    await rounds.settled();
    const { state, reason, difference } = await shownOn(town, day);
    expect([state, searchId]).toEqual(['unchanged', (await shownOn(town, day)).searchId]);
    return { reason, difference };
  };
  expect((await why()).reason).toBe('noVisit');
  await request(town, 'hydrantCheck');
  expect((await why()).reason).toBe('noTechnician');
  await hire(town, 'Julie', { skills: ['networkValves'] });
  const { reason, difference } = await why();
  expect(reason).toBe('nothingFits');
  expect(difference?.leftOut).toMatchObject([
    { reason: 'missingSkills', missingSkills: ['hydrants'], technicianName: 'Julie' },
  ]);
  // A Sunday has no shifts.
  expect((await why('2026-11-29')).reason).toBe('noTechnician');
});

test('a day that has passed is not planned, and neither is a stretch longer than a month', async () => {
  expect(await ask('2026-11-22')).toMatchObject({ ok: false, refusal: { kind: 'dayOver' } });
  const parse = (from: string, to: string) => AskForPlan.safeParse({ id: v7(), searchId: v7(), from, to }).success;
  expect([parse(DAY, DAY), parse(DAY, '2026-12-14'), parse(DAY, '2026-11-23'), parse(DAY, '2027-01-24')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('a plan the judge finds broken is logged and never proposed', async () => {
  await hireTwo();
  await request(town, 'valveCheck');
  await askPlan(town, DAY);
  const broken = { rule: 'skills', routeKey: null, visitKey: null, excess: 1 };
  const spoiling: Planner = {
    ...planner,
    search: async (wish) => ({ ...(await planner.search(wish)), violations: [broken] }),
  };
  await searchAll(town, spoiling);
  expect(await shownOn(town, DAY)).toMatchObject({ state: 'failed', reason: 'brokenPlan', difference: null });
});

test('the searches of another territory are nobody’s business here', async () => {
  const searchId = await askPlan(town, DAY);
  const elsewhere = { ...town.dispatcher, territoryId: v7() as typeof town.dispatcher.territoryId };
  const command = { id: v7(), searchId };
  expect(await leavePlan(town.ports, elsewhere, LeavePlan.parse(command))).toMatchObject({
    ok: false,
    refusal: { kind: 'unknownSearch' },
  });
  const day = Temporal.PlainDate.from(DAY);
  expect(await town.ports.planSearches.shown(elsewhere.territoryId, day, town.ports.clock.now())).toBeNull();
});
