import { expect, test } from 'vitest';
import { DAY_SECONDS, roadProblem, roadRoute, roadVisit, sortedBreaks } from '@/testing/arbitrary-problem';
import { planOf } from '../model/plan';
import { problemOf } from '../model/problem';
import { planDay } from '../planner/plan-day';
import { consequencesOf } from '../questions/consequences';
import { whyNot, whyUnassigned } from '../questions/explain';
import { evaluationOf, routeEvaluation } from '../timetable/evaluation';
import { verify } from '../verify/verify';

const tomorrow = [8, 17].map((hour) => DAY_SECONDS + hour * 3600);
const later = {
  day: 1,
  shift: [{ startSecond: tomorrow[0] ?? 0, endSecond: tomorrow[1] ?? 0 }],
};
const routes = [roadRoute('anna'), roadRoute('bruno', later)];
const visits = [roadVisit('shut', 10), roadVisit('repair', 10, { sameDayAfterVisitKey: 'shut' })];
const problem = problemOf(roadProblem(routes, visits));

function told(planned: Record<string, string[]>) {
  const evaluation = evaluationOf(problem, planOf(problem, { routes: planned }));
  const breaks = routes.flatMap((_, r) => routeEvaluation(evaluation, r).breaks);
  expect(sortedBreaks(verify(problem.description, { routes: planned }).violations)).toEqual(sortedBreaks(breaks));
  return breaks.map(({ rule, visitKey, excess }) => [rule, visitKey, excess]);
}

test('shut and repaired on one day, or shut alone: nothing is broken', () => {
  expect(told({ anna: ['shut', 'repair'] })).toEqual([]);
  expect(told({ bruno: ['shut'] })).toEqual([]);
});

test('a repair without anybody to shut the water, or on another day, is told', () => {
  expect(told({ anna: ['repair'] })).toEqual([['sameDayPrecedence', 'repair', 1]]);
  expect(told({ anna: ['shut'], bruno: ['repair'] })).toEqual([
    ['sameDayPrecedence', 'shut', 1],
    ['sameDayPrecedence', 'repair', 1],
  ]);
});

test('the refusal names what must be planned first, or for that day', () => {
  const reason = { kind: 'outOfSequence', visitKey: 'shut' };
  expect(whyUnassigned(problem, planOf(problem, { routes: {} }), 'repair')).toMatchObject({
    kind: 'refused',
    refusals: [
      { technicianKey: 'anna', reason },
      { technicianKey: 'bruno', reason },
    ],
  });
  const shut = planOf(problem, { routes: { anna: ['shut'] } });
  expect(whyNot(problem, shut, 'repair', 'bruno')).toMatchObject({ kind: 'refused', refusal: { reason } });
  expect(whyNot(problem, shut, 'repair', 'anna')).toMatchObject({ kind: 'possible' });
});

test('taking the shut-off out of the plan, or to another day, says that the repair is left without it', () => {
  const plan = planOf(problem, { routes: { anna: ['shut', 'repair'] } });
  const broken = { rule: 'sameDayPrecedence', routeKey: 'anna', visitKey: 'repair', excess: 1 };
  const change = { visitKey: 'shut', position: null };
  expect(consequencesOf(problem, plan, { ...change, toRouteKey: null }).breaks).toEqual([broken]);
  expect(consequencesOf(problem, plan, { ...change, toRouteKey: 'bruno' }).breaks).toContainEqual(broken);
});

test('when nobody can shut the water, the repair goes off the plan with it', () => {
  const unskilled = problemOf(
    roadProblem(
      [roadRoute('anna'), roadRoute('carl')],
      [roadVisit('shut', 10, { skills: ['valve'] }), visits[1] ?? roadVisit('repair', 10)],
    ),
  );
  const plan = planOf(unskilled, { routes: { anna: ['shut'], carl: ['repair'] } });
  expect(planDay(unskilled, plan, { seed: 1, iterations: 20 }).unassigned).toEqual(['shut', 'repair']);
});
