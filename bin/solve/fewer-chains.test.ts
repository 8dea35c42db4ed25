import { expect, test } from 'vitest';
import type { SearchTask } from '@/adapters/planner/search-task';
import { fileOf } from '@/adapters/problem-file/problem-file';
import { roadRoute, roadVisit } from '@/testing/arbitrary-problem';
import { fewerChains } from './fewer-chains';

const PRICES = { travelCentsPerHour: 0, travelCentsPerKilometre: 0, retellCents: 0, toldToleranceSeconds: 0 };
const roads = [{ upToMetres: null, kilometresPerHour: 60 }];
const seconds = { kind: 'seconds', seconds: 1 } as const;
const iterations = { kind: 'iterations', iterations: 1 } as const;

function day(visits: number): SearchTask {
  const many = Array.from({ length: visits }, (_, v) => roadVisit(`v${v}`, 0));
  const problem = { nowSecond: 0, routes: [roadRoute('anna')], visits: many };
  const prices = { ...PRICES, unassignedCents: 1 };
  return {
    kind: 'day',
    file: fileOf({ ...problem, prices }, { kind: 'estimate', roadFactor: 1, doorstepSeconds: 0, roads }),
  };
}

test.each([
  [10, seconds, 16, '2 of 16 threads: in so many seconds no more get anywhere than there are cores (2)\n'],
  [10, seconds, 2, ''],
  [10, iterations, 16, ''],
  [1700, iterations, 2, '1 of 2 threads: a problem of this size is planned day by day\n'],
  [1700, seconds, 2, '1 of 2 threads: a problem of this size is planned day by day\n'],
  [1700, seconds, 1, ''],
])('a problem of %i visits, %j, %i threads on two cores: %j', (visits, budget, threads, line) => {
  expect(fewerChains(day(visits), { budget, threads, seed: 1, cores: 2 })).toBe(line);
});
