import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  arbitraryQuestion,
  clock,
  dealtPlan,
  roadProblem,
  roadRoute,
  roadVisit,
  span,
} from '@/testing/arbitrary-problem';
import { behind } from '@/testing/behind';
import { filledWith } from '../insertion/fill';
import { planDescription, planOf, unassignedVisits } from '../model/plan';
import { problemOf } from '../model/problem';
import type { PlanDescription, ProblemDescription } from '../model/problem-description';
import { agreed } from '../timetable/agreements';
import { planCents } from '../timetable/cost';
import { evaluationOf } from '../timetable/evaluation';
import { worsened } from '../timetable/feasibility';
import { routeSchedule } from '../timetable/schedule';
import { verify } from '../verify/verify';
import { keeping, repairPrices } from './keeping';
import { mended, troubleIn } from './mend';
import { planDay } from './plan-day';
import { repaired } from './repair';

const rounds = (most: number) => (iterations: number) => iterations / most;

function mend(description: ProblemDescription, plan: PlanDescription, options: object = {}) {
  const problem = problemOf(description);
  const day = mended(problem, planOf(problem, plan), { seed: 3, progress: rounds(60), ...options });
  return { ...day, described: planDescription(problem, day.plan) };
}

function planned(description: ProblemDescription, begun: PlanDescription): PlanDescription {
  const problem = problemOf(description);
  return planDescription(problem, planDay(problem, planOf(problem, begun), { seed: 1, iterations: 40 }).plan);
}

/** Anna does three stones in a row, Bert one far off and one near; at nine o'clock somebody falls ill. */
const visits = [roadVisit('a1', 2), roadVisit('a2', 4), roadVisit('a3', 6), roadVisit('b1', 40), roadVisit('b2', 8)];
const began = { routes: { anna: ['a1', 'a2', 'a3'], bert: ['b1', 'b2'] } };
const day = (absent: readonly string[]) =>
  roadProblem(
    ['anna', 'bert', 'carl'].map((key) =>
      roadRoute(key, absent.includes(key) ? { absences: [span('0:00', '24:00')] } : {}),
    ),
    visits,
  );

test('nothing in trouble: nothing moves, whatever another order would save', () => {
  expect(mend(day([]), began).described.routes).toEqual(began.routes);
});

test('somebody absent: their work goes to the others, whose own work stays with them', () => {
  const { described, unassigned } = mend(day(['anna']), began);
  expect(unassigned).toEqual([]);
  expect(described.routes.anna ?? []).toEqual([]);
  expect(described.routes.bert).toEqual(expect.arrayContaining(['b1', 'b2']));
});

test('what is held stays with whom it was given to', () => {
  const leak = roadVisit('leak', 40, { dues: [{ dueSecond: clock('10:00'), lateCents: 3000, countedAt: 'arrival' }] });
  const description = { ...day([]), visits: [...visits, leak] };
  const { described } = mend(
    description,
    { routes: { anna: ['leak', 'a1', 'a2', 'a3'], bert: began.routes.bert } },
    { around: ['leak'], held: ['leak'] },
  );
  expect(described.routes.anna).toContain('leak');
});

test('what is held begins at the second it would begin now, although what stands before it could be given to others', () => {
  const leak = roadVisit('leak', 10);
  const late = roadVisit('late', 4, { window: { ...span('7:00', '8:30'), lateCents: 3000 } });
  const description = { ...day([]), visits: [...visits, leak, late] };
  const before = { routes: { anna: ['a1', 'leak', 'late'], bert: [] } };
  const begins = (plan: PlanDescription) => {
    const problem = problemOf(description);
    const { stops } = routeSchedule(problem, planOf(problem, plan), 'anna');
    return stops.find(({ visitKey }) => visitKey === 'leak')?.arrivalSecond;
  };
  const { described } = mend(description, before, { around: ['leak'], held: ['leak'] });
  expect(described.routes.anna).not.toContain('late');
  expect(begins(described)).toBe(begins(before));
});

/** Dora and Emil each drive past the other's door; Anna, who has an hour's work at every stone, is ill. */
const crossed = { dora: ['d1', 'd2'], emil: ['e1', 'e2'] };
const crossedVisits = [roadVisit('d1', 1), roadVisit('d2', 60), roadVisit('e1', 61), roadVisit('e2', 2)];

test('a day with better ways left in it: only what is in trouble moves', () => {
  const routes = ['anna', 'dora', 'emil'].map((key) =>
    roadRoute(key, key === 'anna' ? { absences: [span('0:00', '24:00')] } : {}),
  );
  const description = roadProblem(routes, [...crossedVisits, roadVisit('a1', 3)]);
  const { described, unassigned } = mend(description, { routes: { anna: ['a1'], ...crossed } });
  expect(unassigned).toEqual([]);
  const others = (key: string) => (described.routes[key] ?? []).filter((visit) => visit !== 'a1');
  expect([others('dora'), others('emil')]).toEqual([crossed.dora, crossed.emil]);
});

test('where trouble cannot be saved otherwise, one makes room and nobody else moves', () => {
  const routes = ['anna', 'dora', 'emil'].map((key) =>
    roadRoute(key, {
      skills: key === 'emil' ? [] : ['leak'],
      ...(key === 'anna' ? { absences: [span('0:00', '24:00')] } : {}),
    }),
  );
  const long = { serviceSeconds: 3 * 3600 };
  const only = [
    roadVisit('saved', 3, { ...long, skills: ['leak'] }),
    roadVisit('d1', 1, long),
    roadVisit('d2', 2, long),
    roadVisit('e1', 5, { serviceSeconds: 600 }),
  ];
  const before = { routes: { anna: ['saved'], dora: ['d1', 'd2'], emil: ['e1'] } };
  const { described, unassigned } = mend(roadProblem(routes, only), before);
  expect(unassigned).toEqual([]);
  expect(described.routes.dora).toContain('saved');
  expect(described.routes.dora).toHaveLength(2);
  expect(described.routes.emil).toEqual(expect.arrayContaining(['e1']));
});

test('others make room for what would cost much to leave out, and not for what is worth less than moving them', () => {
  const routes = ['anna', 'dora', 'emil'].map((key) =>
    roadRoute(key, {
      skills: key === 'emil' ? [] : ['leak'],
      ...(key === 'anna' ? { absences: [span('0:00', '24:00')] } : {}),
    }),
  );
  const long = { serviceSeconds: 3 * 3600 };
  const before = { routes: { anna: ['lost'], dora: ['d1', 'd2'] } };
  const withDora = (unassignedCents: number) => {
    const lost = roadVisit('lost', 3, { ...long, skills: ['leak'], unassignedCents });
    const description = roadProblem(routes, [lost, roadVisit('d1', 1, long), roadVisit('d2', 2, long)]);
    return mend(description, before).described.routes.dora;
  };
  expect(withDora(20_000)).toContain('lost');
  expect(withDora(1_200)).toEqual(before.routes.dora);
});

test('asked around one visit, only what its technician can no longer keep is mended', () => {
  const late = (key: string, stone: number) =>
    roadVisit(key, stone, { window: { ...span('8:00', '8:40'), lateCents: 3000 } });
  const work = (key: string) => roadVisit(key, 5, { serviceSeconds: 3600 });
  const description = roadProblem(
    ['anna', 'bert', 'carl'].map((key) => roadRoute(key)),
    [work('leak'), late('a', 6), work('other'), late('b', 6)],
  );
  const before = { routes: { anna: ['leak', 'a'], bert: ['other', 'b'] } };
  expect(troubleIn(problemOf(description), planOf(problemOf(description), before)).sort()).toEqual(['a', 'b']);
  const { described } = mend(description, before, { around: ['leak'], held: ['leak'] });
  expect(described.routes.anna).toEqual(['leak']);
  expect(described.routes.bert).toEqual(['other', 'b']);
});

test('asked around one visit, what others are late with or cannot finish stays theirs, whether or not it helps them', () => {
  const late = (key: string, skills: string[]) =>
    roadVisit(key, 6, { skills, window: { ...span('8:00', '8:40'), lateCents: 3000 } });
  const work = (key: string, hours: number) => roadVisit(key, 5, { serviceSeconds: hours * 3600 });
  const description = roadProblem(
    ['anna', 'bert', 'carl'].map((key) => roadRoute(key, { skills: key === 'anna' ? ['leak'] : [] })),
    [work('leak', 1), late('a', ['leak']), work('other', 1), late('b', []), work('long', 3.5), work('longer', 3)],
  );
  const before = { routes: { anna: ['leak', 'a'], bert: ['other', 'b'], carl: ['long', 'longer'] } };
  const overfull = { routes: { ...before.routes, carl: ['long', 'longer', 'other'], bert: ['b'] } };
  const { described } = mend(description, before, { around: ['leak'], held: ['leak'] });
  expect(described.routes).toEqual(before.routes);
  expect(mend(description, overfull, { around: ['leak'], held: ['leak'] }).described.routes).toEqual(overfull.routes);
});

test('mending any plan of any day makes nothing worse, costs what it says, and is the same each time', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), fc.nat(), fc.boolean(), ({ problem, begun }, seed, isDealt) => {
      const before = isDealt ? behind(begun, dealtPlan(problem, seed)) : planned(problem, begun);
      const mending = mend(problem, before);
      const verdict = verify(problem, mending.described, { costCents: mending.costCents });
      expect(worsened(verify(problem, before).violations, verdict.violations)).toEqual([]);
      expect(verdict.unassigned).toEqual(mending.unassigned);
      expect(mend(problem, before)).toEqual(mending);
    }),
    { numRuns: 150 },
  );
});

test('with an absence more than the plan was made for, mending is never dearer, by the prices of a repair, than taking off and filling up', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), ({ problem, begun }) => {
      const before = planned(problem, begun);
      const [busiest] = [...problem.routes].sort(
        (a, b) => (before.routes[b.key] ?? []).length - (before.routes[a.key] ?? []).length,
      );
      if (!busiest || problem.visits.some(({ progress }) => progress?.routeKeys.includes(busiest.key))) return;
      const ill = {
        ...problem,
        routes: problem.routes.map((route) =>
          route.key === busiest.key
            ? { ...route, absences: [...(route.absences ?? []), span('0:00', '96:00')] }
            : route,
        ),
      };
      const open = problemOf(ill);
      const present = repaired(evaluationOf(open, planOf(open, before)));
      const trouble = new Set(troubleIn(open, planOf(open, before)).map((key) => open.numbering.visits.get(key) ?? -1));
      const kept = keeping(open, present.plan, repairPrices(open, trouble));
      const lost = unassignedVisits(open, present.plan).filter((v) => trouble.has(v));
      const plain = planCents(kept, agreed(kept, filledWith(evaluationOf(kept, present.plan), lost).plan));
      const { plan } = mended(open, planOf(open, before), { seed: 3, progress: rounds(60) });
      expect(planCents(kept, plan)).toBeLessThanOrEqual(plain);
    }),
    { numRuns: 150 },
  );
});
