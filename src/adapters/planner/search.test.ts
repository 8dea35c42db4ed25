import { expect, test } from 'vitest';
import { planDescription } from '@/planning/model/plan';
import { verify } from '@/planning/verify/verify';
import { clock, roadRoute, roadVisit } from '@/testing/arbitrary-problem';
import { fileOf, questionIn } from '../problem-file/problem-file';
import { type SearchOptions, search, threadsOf } from './search';
import type { SearchTask } from './search-task';

const ROADS = [{ upToMetres: null, kilometresPerHour: 60 }];
const PRICES = { travelCentsPerHour: 3600, travelCentsPerKilometre: 100, retellCents: 500, toldToleranceSeconds: 1800 };

/** Along a line where a degree is 111 km: one of the crew comes from afar and can do nothing else; between the two others lie houses. */
function task(): SearchTask {
  const at = (where: number) => ({ lon: where, lat: 0 });
  const lives = (key: string, where: number, skills: string[]) =>
    roadRoute(key, { startPlace: at(where), endPlace: at(where), skills });
  const routes = [lives('anna', 0, ['meter']), lives('bruno', 0.5, []), lives('chloe', 0.1, ['meter'])];
  const houses = Array.from({ length: 12 }, (_, v) =>
    roadVisit(`v${v}`, 0, { place: at(((v * 5) % 12) / 120), serviceSeconds: 600, skills: ['meter'] }),
  );
  const visits = [roadVisit('dig', 0, { place: at(0.06), crewSize: 2 }), ...houses];
  const problem = { nowSecond: 0, routes, visits, prices: { ...PRICES, unassignedCents: 100_000 } };
  const plan = { routes: { anna: ['dig'], bruno: ['dig'] }, meetings: { dig: clock('9:30') } };
  return {
    kind: 'day',
    file: fileOf(problem, { kind: 'estimate', roadFactor: 1, doorstepSeconds: 0, roads: ROADS }, plan),
  };
}

/** So many houses along that line that a search divides them up. */
function largeTask(): Extract<SearchTask, { kind: 'day' }> {
  const at = (where: number) => ({ lon: where, lat: 0 });
  const routes = Array.from({ length: 24 }, (_, t) =>
    roadRoute(`t${t}`, { startPlace: at(t / 12), endPlace: at(t / 12) }),
  );
  const visits = Array.from({ length: 620 }, (_, v) =>
    roadVisit(`v${v}`, 0, { place: at(((v * 7) % 620) / 310), serviceSeconds: 900 }),
  );
  const problem = { nowSecond: 0, routes, visits, prices: { ...PRICES, unassignedCents: 10_000 } };
  return { kind: 'day', file: fileOf(problem, { kind: 'estimate', roadFactor: 1, doorstepSeconds: 0, roads: ROADS }) };
}

async function planned(threads: number, cores?: number, iterations = 3000, asked: SearchTask = task()) {
  const options = { budget: { kind: 'iterations', iterations }, threads, seed: 3 } as const;
  const found = await search(asked, cores ? { ...options, cores } : options);
  if (found.kind !== 'day') throw new Error('a day was asked');
  return { plan: planDescription(found.problem, found.planned.plan), cost: found.cost, leftOut: found.planned.leftOut };
}

test('several threads move a crew as one does, and the same seed, threads and iterations give the same plan', async () => {
  const [alone, together, again] = [await planned(1), await planned(2), await planned(2)];
  const crew = ({ routes }: Awaited<ReturnType<typeof planned>>['plan']) =>
    Object.keys(routes).filter((key) => routes[key]?.includes('dig'));
  expect([crew(alone.plan), crew(together.plan)]).toEqual([
    ['anna', 'chloe'],
    ['anna', 'chloe'],
  ]);
  expect(again).toEqual(together);
  expect([together.leftOut, together.cost]).toEqual([{ proved: 0, unproved: 0 }, alone.cost]);
}, 30_000);

test('so many iterations give the same plan however many cores there are: chains take turns', async () => {
  const [one, two, five] = [await planned(5, 1), await planned(5, 2), await planned(5, 5)];
  expect(two).toEqual(one);
  expect(five).toEqual(one);
  const threads = (cores: number) =>
    threadsOf(task(), { budget: { kind: 'iterations', iterations: 1 }, threads: 5, seed: 1, cores });
  expect([threads(1), threads(2), threads(8)]).toEqual([
    { chains: 5, threads: 1 },
    { chains: 5, threads: 2 },
    { chains: 5, threads: 5 },
  ]);
}, 30_000);

test('a large day is divided up among the chains: every rule kept, cheaper than one chain alone, the same on any machine', async () => {
  const large = largeTask();
  const [alone, one, two] = [
    await planned(1, 1, 1500, large),
    await planned(2, 1, 1500, large),
    await planned(2, 2, 1500, large),
  ];
  expect(two).toEqual(one);
  expect(one.cost).toBeLessThan(alone.cost);
  const { problem } = questionIn(large.file);
  expect(verify(problem, one.plan, { costCents: one.cost }).violations).toEqual([]);
}, 60_000);

test('in so many seconds there are no more chains than cores', () => {
  const asked: SearchOptions = { budget: { kind: 'seconds', seconds: 1 }, threads: 16, seed: 1 };
  expect(threadsOf(task(), { ...asked, cores: 2 })).toEqual({ chains: 2, threads: 2 });
  expect(threadsOf(task(), { ...asked, cores: 32 })).toEqual({ chains: 16, threads: 16 });
});
