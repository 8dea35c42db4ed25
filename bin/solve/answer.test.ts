import { expect, test } from 'vitest';
import { search } from '@/adapters/planner/search';
import { fileOf, type ProblemFile } from '@/adapters/problem-file/problem-file';
import { clock, promised, roadRoute, roadVisit, span } from '@/testing/arbitrary-problem';
import { answerOf } from './answer';

const roads = [{ upToMetres: null, kilometresPerHour: 60 }];
const PRICES = { travelCentsPerHour: 3600, travelCentsPerKilometre: 100, retellCents: 500, toldToleranceSeconds: 1800 };
const routes = ['anna', 'bruno'].map((key) => roadRoute(key));
const visits = ['a', 'b', 'c'].map((key) => roadVisit(key, 0, { serviceSeconds: 600 }));

function day(changes: Partial<ProblemFile>): ProblemFile {
  const problem = { nowSecond: 0, routes, visits, prices: { ...PRICES, unassignedCents: 10_000 } };
  return { ...fileOf(problem, { kind: 'estimate', roadFactor: 1, doorstepSeconds: 0, roads }), ...changes };
}

const each = (change: Partial<(typeof visits)[number]>) => visits.map((visit) => ({ ...visit, ...change }));

/** More than this machine could search in a year. */
const budget = { kind: 'iterations', iterations: 2_000_000_000_000 } as const;

async function answered(file: ProblemFile, threads = 1) {
  const task = { kind: 'day', file } as const;
  return answerOf(task, budget, await search(task, { budget, threads, seed: 1 }));
}

test.each<[string, Partial<ProblemFile>, string]>([
  ['no technician', { routes: [] }, 'there is no technician'],
  ['no skill', { visits: each({ skills: ['diver'] }) }, 'needs diver .nobody has it.'],
  [
    'everybody absent',
    { routes: routes.map((route) => ({ ...route, absences: [span('7:00', '18:00')] })) },
    'all absent',
  ],
  ['the day is over', { nowSecond: clock('20:00') }, 'all without time for it in their hours'],
  [
    'windows before the shift',
    { visits: each({ window: promised('5:00', '6:00') }) },
    'all without time for it in their hours',
  ],
  [
    'windows after the shift',
    { visits: each({ window: promised('20:00', '21:00') }) },
    'all without time for it in their hours',
  ],
  ['work longer than the day', { visits: each({ serviceSeconds: 50_000 }) }, 'all without time for it in their hours'],
  ['more people than there are', { visits: each({ crewSize: 3 }) }, 'needs 3 people at once: all free at times'],
  ['worth nothing', { visits: each({ unassignedCents: 0 }) }, 'not less than leaving it out .0.00 EUR.'],
])(
  '%s: the search ends at once, everything is left out, each with its reason and proved',
  async (_, changes, reason) => {
    for (const threads of [1, 2]) {
      const { unassigned, proved, reasons, feasible, iterations } = await answered(day(changes), threads);
      expect([unassigned, proved, feasible, iterations]).toEqual([['a', 'b', 'c'], 3, true, 0]);
      expect(reasons).toEqual(['a', 'b', 'c'].map((key) => expect.stringMatching(new RegExp(`^${key}: .*${reason}`))));
    }
  },
  30_000,
);

test.each<[string, Partial<ProblemFile>, string[][]]>([
  ['no visit', { visits: [] }, [[], []]],
  ['nobody and nothing', { routes: [], visits: [] }, []],
  [
    'nothing that may be moved',
    { visits: each({ pin: { technicianKey: 'anna' } }), plan: { routes: { anna: ['c', 'a', 'b'] } } },
    [['c', 'a', 'b'], []],
  ],
])(
  '%s: the search ends at once with the plan as it is',
  async (_, changes, orders) => {
    for (const threads of [1, 2]) {
      const { routes: made, unassigned, reasons, iterations } = await answered(day(changes), threads);
      expect([made, unassigned, reasons, iterations]).toEqual([orders, [], [], 0]);
    }
  },
  30_000,
);
