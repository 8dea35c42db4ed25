import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryQuestion, roadProblem, roadRoute, roadVisit, span, stone } from '@/testing/arbitrary-problem';
import { planDescription, planOf } from '../model/plan';
import { problemOf } from '../model/problem';
import { planDay } from '../planner/plan-day';
import { verify } from '../verify/verify';
import { consequencesOf } from './consequences';
import { whyNot, whyThisTechnician, whyUnassigned } from './explain';

test('an alternative differs by what moving there really costs', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), fc.nat({ max: 7 }), ({ problem: description, begun }, which) => {
      const visit = description.visits[which];
      const problem = problemOf(description);
      const { plan } = planDay(problem, planOf(problem, begun), { seed: 3, iterations: 20 });
      const why = visit ? whyThisTechnician(problem, plan, visit.key) : null;
      for (const { placements, differenceCents } of why?.alternatives ?? []) {
        const [{ routeKey: toRouteKey, position } = { routeKey: '', position: 0 }] = placements;
        const moved = consequencesOf(problem, plan, { visitKey: visit?.key ?? '', toRouteKey, position });
        const cents = (planned: typeof plan) => verify(description, planDescription(problem, planned)).costCents;
        expect(differenceCents).toBe(cents(moved.plan) - cents(plan));
      }
    }),
    { numRuns: 300 },
  );
});

const routes = [
  roadRoute('anna'),
  roadRoute('bruno', { startPlace: stone(30), endPlace: stone(30) }),
  roadRoute('chloe', { startPlace: stone(20), endPlace: stone(20) }),
  roadRoute('denis', { absences: [span('8:00', '17:00')] }),
];

test('Anna is ten stones away, Chloé as many on the other side, Bruno twenty: the next best in cents', () => {
  const problem = problemOf(roadProblem(routes, [roadVisit('a', 10)]));
  const why = whyThisTechnician(problem, planOf(problem, { routes: { anna: ['a'] } }), 'a');
  expect(why?.costCents).toBe(1200 + 2000);
  expect(
    why?.alternatives.map(({ placements, differenceCents }) => [placements[0]?.technicianKey, differenceCents]),
  ).toEqual([
    ['chloe', 0],
    ['bruno', 1200 + 2000],
  ]);
});

test('why not Denis: he is absent; why not Bruno: it is possible and dearer; why not Émile: he has no route', () => {
  const problem = problemOf(roadProblem(routes, [roadVisit('a', 10)]));
  const plan = planOf(problem, { routes: { anna: ['a'] } });
  expect(whyNot(problem, plan, 'a', 'denis')).toMatchObject({
    kind: 'refused',
    refusal: { reason: { kind: 'absent' } },
  });
  expect(whyNot(problem, plan, 'a', 'bruno')).toMatchObject({
    kind: 'possible',
    alternative: { differenceCents: 3200 },
  });
  expect(whyNot(problem, plan, 'a', 'emile')).toEqual({ kind: 'notWorking' });
});

test('left out because nobody is certified, because it is dearer than leaving out, or because nobody asked yet', () => {
  const visits = [
    roadVisit('skilled', 10, { skills: ['sampling'] }),
    roadVisit('dear', 10, { unassignedCents: 3200 }),
    roadVisit('open', 10),
  ];
  const problem = problemOf(roadProblem([roadRoute('anna')], visits));
  const plan = planOf(problem, { routes: {} });
  expect(whyUnassigned(problem, plan, 'skilled')).toEqual({
    kind: 'refused',
    refusals: [
      {
        routeKey: 'anna',
        technicianKey: 'anna',
        reason: { kind: 'missingSkills', skills: ['sampling'] },
        relaxation: null,
      },
    ],
  });
  expect(whyUnassigned(problem, plan, 'dear')).toMatchObject({
    kind: 'tooDear',
    unassignedCents: 3200,
    insertion: { costCents: 3200 },
  });
  expect(whyUnassigned(problem, plan, 'open')).toMatchObject({ kind: 'fits' });
});

test('a crew of two with one free technician: that one could come, but not together with another', () => {
  const problem = problemOf(
    roadProblem(
      [roadRoute('anna'), roadRoute('denis', { absences: [span('8:00', '17:00')] })],
      [roadVisit('dig', 5, { crewSize: 2 })],
    ),
  );
  const why = whyUnassigned(problem, planOf(problem, { routes: {} }), 'dig');
  const reasons =
    why.kind === 'refused' ? why.refusals.map(({ technicianKey, reason }) => [technicianKey, reason.kind]) : [];
  expect(reasons).toEqual([
    ['anna', 'notTogether'],
    ['denis', 'absent'],
  ]);
});
