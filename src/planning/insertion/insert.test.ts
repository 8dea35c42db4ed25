import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryQuestion, clock, promised, roadProblem, roadRoute, roadVisit } from '@/testing/arbitrary-problem';
import { planDescription, planOf } from '../model/plan';
import { problemOf } from '../model/problem';
import { planDay } from '../planner/plan-day';
import { worsened } from '../timetable/feasibility';
import { verify } from '../verify/verify';
import { cheapestInsertion } from './insert';
import { inserted } from './insertion';

test('an insertion costs, arrives and breaks exactly what the verifier finds once it is made', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), fc.nat({ max: 7 }), ({ problem: description, begun }, which) => {
      const visit = description.visits[which];
      if (!visit || visit.progress) return;
      const others = { ...description, visits: description.visits.filter((other) => other !== visit) };
      const isNamed = others.visits.some(
        (other) => other.pin?.afterVisitKey === visit.key || other.sameDayAfterVisitKey === visit.key,
      );
      if (isNamed) return;
      const made = problemOf(others);
      const plan = planDescription(made, planDay(made, planOf(made, begun), { seed: 1, iterations: 20 }).plan);

      const problem = problemOf(description);
      const insertion = cheapestInsertion(problem, planOf(problem, plan), visit.key);
      const before = verify(description, plan);
      if (!insertion) {
        const all = verify(description, plan, { nothingFits: true }).violations;
        expect(all.filter((one) => one.rule === 'leftOut' && one.visitKey === visit.key)).toEqual([]);
        return;
      }
      const after = planDescription(problem, inserted(problem, planOf(problem, plan), insertion));
      const verdict = verify(description, after, { arrivalSeconds: { [visit.key]: insertion.arrivalSecond } });
      expect(worsened(before.violations, verdict.violations)).toEqual([]);
      const price =
        (visit.unassignedCents ?? 20_000 * (visit.priority ?? 1)) + (visit.window ? 3000 : 0) + (visit.told ? 400 : 0);
      expect(verdict.costCents - before.costCents + price).toBe(insertion.costCents);
    }),
    { numRuns: 500 },
  );
});

test('on the way there and back a stop costs no detour, beyond the last it costs the rest of the road twice', () => {
  const problem = problemOf(
    roadProblem([roadRoute('anna')], [roadVisit('far', 10), roadVisit('near', 4), roadVisit('beyond', 15)]),
  );
  const plan = planOf(problem, { routes: { anna: ['far'] } });
  expect(cheapestInsertion(problem, plan, 'near')).toEqual({
    visitKey: 'near',
    placements: [{ routeKey: 'anna', technicianKey: 'anna', position: 0 }],
    arrivalSecond: clock('8:04'),
    endSecond: clock('8:34'),
    costCents: 0,
  });
  // Five stones farther and five back: 600 seconds, 10 kilometres.
  expect(cheapestInsertion(problem, plan, 'beyond')?.costCents).toBe(600 + 1000);
});

test('a promise behind is not made late for a job before it', () => {
  const visits = [
    roadVisit('promised', 10, { window: promised('8:00', '8:15') }),
    roadVisit('long', 5, { serviceSeconds: 7200 }),
  ];
  const problem = problemOf(roadProblem([roadRoute('anna')], visits));
  const insertion = cheapestInsertion(problem, planOf(problem, { routes: { anna: ['promised'] } }), 'long');
  expect(insertion?.placements[0]?.position).toBe(1);
});

test('a day that runs late already still takes work where nobody is made later', () => {
  const visits = [
    roadVisit('late', 60, { window: promised('8:00', '8:30') }),
    roadVisit('after', 60, { serviceSeconds: 600 }),
    roadVisit('before', 30, { serviceSeconds: 600 }),
  ];
  const problem = problemOf(roadProblem([roadRoute('anna')], visits));
  const plan = planOf(problem, { routes: { anna: ['late'] } });
  expect(cheapestInsertion(problem, plan, 'after')?.placements[0]?.position).toBe(1);
  expect(cheapestInsertion(problem, plan, 'before')?.placements[0]?.position).toBe(1);
});
