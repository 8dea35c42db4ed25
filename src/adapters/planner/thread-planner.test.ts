import { afterAll, expect, test } from 'vitest';
import { roadRoute, roadVisit } from '@/testing/arbitrary-problem';
import type { PlanWish } from '@/use-cases/ports/planner';
import { threadPlanner } from './thread-planner';

const roads = [{ upToMetres: null, kilometresPerHour: 60 }];
const planner = threadPlanner({ kind: 'estimate', roadFactor: 1, doorstepSeconds: 0, roads }, 1);
afterAll(() => planner.close());

const PRICES = { travelCentsPerHour: 3600, travelCentsPerKilometre: 100, retellCents: 500, toldToleranceSeconds: 1800 };

/** Houses along a road, dealt to two technicians with no regard for where they are. */
function wish(changes: Partial<PlanWish> = {}, houses = 40): PlanWish {
  const at = (lon: number) => ({ lon, lat: 43 });
  const routes = [0, 1].map((t) => roadRoute(`t${t}`, { startPlace: at(t / 10), endPlace: at(t / 10) }));
  const visits = Array.from({ length: houses }, (_, v) =>
    roadVisit(`v${v}`, 0, { place: at(((v * 37) % houses) / houses / 10), serviceSeconds: 300 }),
  );
  const plan = { routes: Object.fromEntries(routes.map(({ key }, t) => [key, keysOf(visits, t)])) };
  return {
    problem: {
      nowSecond: 0,
      routes,
      visits,
      travel: { leg: () => ({ seconds: 0, metres: 0 }) },
      prices: { ...PRICES, unassignedCents: 100_000 },
    },
    plan,
    budget: { kind: 'iterations', iterations: 300 },
    seed: 1,
    watch: () => undefined,
    enough: new AbortController().signal,
    abandoned: new AbortController().signal,
    ...changes,
  };
}

const keysOf = (visits: readonly { key: string }[], t: number) =>
  visits.filter((_, v) => v % 2 === t).map(({ key }) => key);

test('a plan is found beside this thread, judged, and compared with the one asked about; the same seed gives the same', async () => {
  const costs: number[] = [];
  const long = { budget: { kind: 'iterations', iterations: 30_000 } as const };
  const one = await planner.search(wish({ ...long, watch: (cheapest) => costs.push(cheapest?.costCents ?? Infinity) }));
  expect(one.violations).toEqual([]);
  expect(one.difference.after.costCents).toBeLessThan(one.difference.before.costCents / 2);
  expect(Math.min(...costs.slice(0, -1))).toBeLessThan(one.difference.before.costCents);
  expect(costs.at(-1)).toBe(one.difference.after.costCents);
  expect((await planner.search(wish(long))).plan).toEqual(one.plan);
}, 120_000);

test('no rounds at all only fill in what is missing, and an earlier answer is where the next search begins', async () => {
  const found = await planner.search(wish());
  const budget = { kind: 'iterations', iterations: 0 } as const;
  const still = await planner.search(wish({ budget }));
  expect(still.difference.changes).toEqual([]);
  const again = await planner.search(wish({ budget, start: found.plan }));
  expect(again.difference.after.costCents).toBe(found.difference.after.costCents);
}, 120_000);

test('enough: what is found so far comes at once; abandoned: nothing comes, and the next search is answered', async () => {
  const enough = new AbortController();
  const endless = { budget: { kind: 'seconds', seconds: 600 } as const };
  const best = await planner.search(wish({ ...endless, enough: enough.signal, watch: () => enough.abort() }));
  expect(best.difference.after.costCents).toBeLessThan(best.difference.before.costCents / 2);

  const abandoned = new AbortController();
  const lost = planner.search(wish({ ...endless, abandoned: abandoned.signal, watch: () => abandoned.abort() }));
  await expect(lost).rejects.toThrow('aborted');
  expect((await planner.search(wish())).violations).toEqual([]);
}, 120_000);

test('a problem that contradicts itself is refused with what is wrong, and the thread goes on', async () => {
  const { problem, ...rest } = wish();
  const broken = { ...problem, visits: [...problem.visits, ...problem.visits.slice(0, 1)] };
  await expect(planner.search({ ...rest, problem: broken })).rejects.toThrow('v0');
  expect((await planner.search(wish())).violations).toEqual([]);
}, 120_000);

test('a thread that is ended rejects whoever waits, and another takes its place', async () => {
  const dying = planner.search(wish({ budget: { kind: 'seconds', seconds: 600 } }));
  await planner.close();
  await expect(dying).rejects.toThrow('thread ended');
  expect((await planner.search(wish())).violations).toEqual([]);
}, 120_000);
