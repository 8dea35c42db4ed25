import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planDescription, planOf } from '@/planning/plan';
import { planDay } from '@/planning/plan-day';
import { problemOf } from '@/planning/problem';
import { arbitraryQuestion } from '@/testing/arbitrary-problem';
import type { ProblemFile } from '../problem-file/problem-file';
import { fileOf } from '../problem-file/problem-file';
import { foundPlan } from './found-plan';
import { pieces } from './pieces';

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
    // What must follow another visit may follow it into another piece: our own plans have no such pins.
    visits: question.visits.map((visit) => {
      const { afterVisitKey: _, ...pin } = visit.pin ?? {};
      const { pin: __, ...rest } = visit;
      return { ...rest, place: near(visit.place), ...(visit.pin ? { pin } : {}) };
    }),
  };
  const file = fileOf(problem, { kind: 'estimate', roadFactor: 1, doorstepSeconds: 60, roads }, begun);
  const described = { ...problem, travel: { leg: () => ({ seconds: 0, metres: 0 }) } };
  const open = problemOf(described);
  const made = planDay(open, planOf(open, begun ?? { routes: {} }), { seed, iterations: 0 });
  return { ...file, plan: planDescription(open, made.plan) };
}

test('in one piece or in several, what is found breaks nothing new, costs what it says, and never costs more', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), fc.nat(), fc.constantFrom(1, 3, 5, 1_000), ({ problem, begun }, seed, most) => {
      const file = asked(seed, problem, begun);
      const found = foundPlan({ file, start: null, budget, seed }, steering, most);
      expect(found.violations).toEqual([]);
      const { before, after } = found.difference;
      if (!found.isMended) expect(after.costCents).toBeLessThanOrEqual(before.costCents);
    }),
    { numRuns: 150 },
  );
});

test('cut into pieces, everything that stands is in one piece with its route, and what waits is in each until it is placed', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), fc.nat(), ({ problem, begun }, seed) => {
      const file = asked(seed, problem, begun);
      const plan = file.plan ?? { routes: {} };
      const description = { ...file, travel: problem.travel };
      const cut = [...pieces(description, () => plan, 3)];
      if (problem.visits.length <= 3) expect(cut).toHaveLength(1);
      const routes = cut.flatMap((piece) => piece.problem.routes.map(({ key }) => key));
      expect(routes.toSorted()).toEqual(problem.routes.map(({ key }) => key).toSorted());
      for (const [routeKey, keys] of Object.entries(plan.routes)) {
        const piece = cut.find((one) => one.problem.routes.some(({ key }) => key === routeKey));
        expect(piece?.plan.routes[routeKey]).toEqual(keys);
        const known = piece?.problem.visits.map(({ key }) => key) ?? [];
        expect(keys.filter((key) => !known.includes(key))).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});
