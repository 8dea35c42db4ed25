import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryQuestion, promised, roadProblem, roadRoute, roadVisit } from '@/testing/arbitrary-problem';
import { planDescription, planOf } from '../model/plan';
import { problemOf } from '../model/problem';
import type { PlanDescription, ProblemDescription } from '../model/problem-description';
import { planDay } from '../planner/plan-day';
import { verify } from '../verify/verify';
import { planDifference } from './difference';

function difference(description: ProblemDescription, before: PlanDescription, after: PlanDescription, explained = 10) {
  const problem = problemOf(description);
  return planDifference(problem, planOf(problem, before), planOf(problem, after), explained);
}

test('the figures of both plans are those the judge works out by itself, and every visit that moved is told once', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), fc.nat(), ({ problem: description, begun }, seed) => {
      const problem = problemOf(description);
      const before = planOf(problem, begun);
      const after = planDay(problem, before, { seed, iterations: 30 }).plan;
      const found = planDifference(problem, before, after, 0);
      for (const [plan, figures] of [
        [before, found.before],
        [after, found.after],
      ] as const) {
        const verdict = verify(description, planDescription(problem, plan));
        const drives = verdict.routes.flatMap(({ stops, home }) => [...stops.map(({ drive }) => drive), home]);
        expect(figures.costCents).toBe(verdict.costCents);
        expect(figures.travelMetres).toBe(drives.reduce((sum, drive) => sum + (drive?.metres ?? 0), 0));
        expect(figures.plannedVisits).toBe(description.visits.length - verdict.unassigned.length);
      }
      const servedBefore = new Set(Object.values(begun.routes).flat());
      const servedAfter = new Set(Object.values(planDescription(problem, after).routes).flat());
      const fresh = [...servedAfter].filter((key) => !servedBefore.has(key));
      const planned = found.changes.filter(({ kind }) => kind === 'planned').map(({ visitKey }) => visitKey);
      expect(planned.toSorted()).toEqual(fresh.toSorted());
      expect(found.leftOut.map(({ visitKey }) => visitKey).toSorted()).toEqual(
        description.visits
          .map(({ key }) => key)
          .filter((key) => !servedAfter.has(key))
          .toSorted(),
      );
    }),
    { numRuns: 200 },
  );
});

test('a visit given to a nearer technician: whose, when, how many kilometres and cents less, and that it was told', () => {
  const bruno = roadRoute('bruno', { startPlace: { lon: 60, lat: 0 }, endPlace: { lon: 60, lat: 0 } });
  const told = { technicianKey: 'anna', arrivalSecond: 28_800 + 55 * 60 };
  const visits = [roadVisit('far', 55, { told }), roadVisit('new', 5)];
  const description = roadProblem([roadRoute('anna'), bruno], visits);
  const { before, after, changes, leftOut } = difference(
    description,
    { routes: { anna: ['far'] } },
    { routes: { anna: ['new'], bruno: ['far'] } },
  );
  // 55 stones there and back cost a minute (60 cents) and a kilometre (100 cents) each; the new one is left out for 1000 €.
  expect(before.bill).toMatchObject({ travel: 110 * 160, retelling: 0, unassigned: 100_000 });
  expect([before.travelMetres, before.travelSeconds, before.plannedVisits]).toEqual([110_000, 6600, 1]);
  // Five stones each, there and back; another technician comes, and sooner: two things to tell again.
  expect(after.bill).toMatchObject({ travel: 20 * 160, retelling: 2 * 500, unassigned: 0 });
  expect(after.costCents).toBe(20 * 160 + 1000);
  expect(changes).toEqual([
    {
      visitKey: 'far',
      kind: 'otherTechnician',
      from: { routeKey: 'anna', arrivalSecond: 28_800 + 3300, endSecond: 28_800 + 3300 + 1800 },
      to: { routeKey: 'bruno', arrivalSecond: 28_800 + 300, endSecond: 28_800 + 300 + 1800 },
      mustRetell: true,
    },
    {
      visitKey: 'new',
      kind: 'planned',
      from: null,
      to: { routeKey: 'anna', arrivalSecond: 28_800 + 300, endSecond: 28_800 + 300 + 1800 },
      mustRetell: false,
    },
  ]);
  expect(leftOut).toEqual([]);
});

test('half an hour later is a drift, a second more is a shift; a promise that grows safer and what fits nowhere are told', () => {
  const visits = [
    roadVisit('long', 0, { serviceSeconds: 1801 }),
    roadVisit('short', 0, { serviceSeconds: 1800 }),
    roadVisit('window', 0, { window: promised('8:00', '9:00') }),
    roadVisit('skilled', 1, { skills: ['sampling'] }),
  ];
  const description = roadProblem([roadRoute('anna')], visits);
  const swapped = { routes: { anna: ['window', 'long', 'short'] } };
  const late = { routes: { anna: ['long', 'short', 'window'] } };
  const found = difference(description, late, swapped);
  // From 8:00 to 8:30 for `long` and from 8:30:01 to 9:00:01 for `short`: drifts. From 9:00:01 to 8:00 for the window: a shift.
  expect(found.changes.map(({ visitKey, kind }) => [visitKey, kind])).toEqual([['window', 'shifted']]);
  // Late it owed the whole 30 €; first of the day, an hour before its end, nothing is feared.
  expect(found.fears).toEqual([{ visitKey: 'window', stakeCents: 3000, beforeCents: 3000, afterCents: 0 }]);
  expect(found.leftOut).toMatchObject([{ visitKey: 'skilled', why: { kind: 'refused' } }]);
  expect(difference(description, late, swapped, 0).leftOut).toEqual([{ visitKey: 'skilled', why: null }]);
  expect(difference(description, swapped, late).changes).toMatchObject([{ visitKey: 'window', kind: 'shifted' }]);
});
