import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planDescription, planOf } from '@/planning/model/plan';
import { problemOf } from '@/planning/model/problem';
import { planDay } from '@/planning/planner/plan-day';
import { verify } from '@/planning/verify/verify';
import { arbitraryQuestion } from '@/testing/arbitrary-problem';
import type { ProblemFile } from '../problem-file/problem-file';
import { fileOf, questionIn } from '../problem-file/problem-file';
import { foundPlan } from './found-plan';

const steering = { ending: () => null, watch: () => undefined };
const budget = { kind: 'iterations', iterations: 40 } as const;
const roads = [{ upToMetres: null, kilometresPerHour: 40 }];

/** A question as data, with a plan already made for most of it: its places are degrees on a small grid, and so a few hundred metres. */
function asked(seed: number, question: Parameters<typeof fileOf>[0], begun: Parameters<typeof fileOf>[2]): ProblemFile {
  const near = ({ lon, lat }: { lon: number; lat: number }) => ({ lon: lon / 1000, lat: lat / 1000 });
  const problem = {
    ...question,
    routes: question.routes.map((route) => {
      const { lastSeen: _, ...rest } = route;
      return { ...rest, startPlace: near(route.startPlace), endPlace: near(route.endPlace) };
    }),
    visits: question.visits.map((visit) => ({ ...visit, place: near(visit.place) })),
  };
  const file = fileOf(problem, { kind: 'estimate', roadFactor: 1, doorstepSeconds: 60, roads }, begun);
  const described = { ...problem, travel: { leg: () => ({ seconds: 0, metres: 0 }) } };
  const open = problemOf(described);
  const made = planDay(open, planOf(open, begun ?? { routes: {} }), { seed, iterations: 0 });
  return { ...file, plan: planDescription(open, made.plan) };
}

test('what is found breaks nothing new, costs what it says, and never costs more', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), fc.nat(), ({ problem, begun }, seed) => {
      const file = asked(seed, problem, begun);
      const found = foundPlan({ file, start: null, repair: null, budget, seed }, steering);
      expect(found.violations).toEqual([]);
      const { problem: asIs } = questionIn(file);
      const { unassigned, violations } = verify(asIs, found.plan, { nothingFits: true });
      expect([found.leftOut, violations.filter(({ rule }) => rule === 'leftOut')]).toEqual([
        { proved: unassigned.length, unproved: 0 },
        [],
      ]);
      const { before, after } = found.difference;
      if (!found.isMended) expect(after.costCents).toBeLessThanOrEqual(before.costCents);
    }),
    { numRuns: 150 },
  );
});

test('a repair tells as left out what it was about, proved or not, and nothing that stood nowhere before', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), fc.nat(), ({ problem, begun }, seed) => {
      const file = asked(seed, problem, begun);
      const stood = new Set(Object.values(file.plan?.routes ?? {}).flat());
      const { difference, leftOut } = foundPlan({ file, start: null, repair: {}, budget, seed }, steering);
      expect(leftOut.proved + leftOut.unproved).toBe(difference.leftOut.length);
      expect(difference.leftOut.filter(({ visitKey }) => !stood.has(visitKey))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
