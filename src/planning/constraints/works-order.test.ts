import { expect, test } from 'vitest';
import { DAY_SECONDS, promised, roadProblem, roadRoute, roadVisit, sortedBreaks } from '@/testing/arbitrary-problem';
import { planDescription, planOf } from '../model/plan';
import { problemOf } from '../model/problem';
import type { VisitDescription } from '../model/problem-description';
import { planDay } from '../planner/plan-day';
import { whyNot } from '../questions/explain';
import { offers } from '../questions/offers';
import { evaluationOf, routeEvaluation } from '../timetable/evaluation';
import { verify } from '../verify/verify';

const onDay = (day: number) =>
  roadRoute(`day${day}`, {
    technicianKey: 'anna',
    day,
    shift: [{ startSecond: day * DAY_SECONDS + 8 * 3600, endSecond: day * DAY_SECONDS + 16 * 3600 }],
  });
const dig = (part: number, changes: Partial<VisitDescription> = {}) =>
  roadVisit(`dig${part}`, 5, { works: { key: 'trench', part }, ...changes });
const routes = [0, 1, 2].map(onDay);
const problem = problemOf(roadProblem(routes, [dig(1), dig(2), dig(4)]));

function told(planned: Record<string, string[]>) {
  const evaluation = evaluationOf(problem, planOf(problem, { routes: planned }));
  const breaks = routes.flatMap((_, r) => routeEvaluation(evaluation, r).breaks);
  expect(sortedBreaks(verify(problem.description, { routes: planned }).violations)).toEqual(sortedBreaks(breaks));
  return breaks.map(({ visitKey, excess }) => [visitKey, excess]);
}

test('one part a day, in their order, with or without a day between: nothing is broken', () => {
  expect(told({ day0: ['dig1'], day1: ['dig2'], day2: ['dig4'] })).toEqual([]);
  expect(told({ day0: ['dig1'], day2: ['dig2'] })).toEqual([]);
});

test('two parts on one day, or the second before the first, are told at both; a part without the one before at itself', () => {
  expect(told({ day0: ['dig1', 'dig2'] })).toEqual([
    ['dig1', 1],
    ['dig2', 1],
  ]);
  expect(told({ day0: ['dig2'], day1: ['dig1'] })).toEqual([
    ['dig2', 1],
    ['dig1', 1],
  ]);
  expect(told({ day0: ['dig1'], day2: ['dig4'] })).toEqual([['dig4', 1]]);
});

test('a window is offered only on a day after the part before, and the refusal names that part', () => {
  const plan = planOf(problem, { routes: { day1: ['dig1'] } });
  const windows = [0, 1, 2].map((day) => {
    const { startSecond, endSecond, lateCents } = promised('9:00', '11:00');
    return { startSecond: startSecond + day * DAY_SECONDS, endSecond: endSecond + day * DAY_SECONDS, lateCents };
  });
  expect(offers(problem, plan, 'dig2', windows).offers.map(({ window }) => window)).toEqual([windows[2]]);
  expect(whyNot(problem, plan, 'dig4', 'anna')).toMatchObject({
    kind: 'refused',
    refusal: { reason: { kind: 'outOfSequence', visitKey: 'dig2' } },
  });
});

test('a search plans the parts on three days', () => {
  const day = planDay(problem, planOf(problem, { routes: {} }), { seed: 1, iterations: 50 });
  expect(planDescription(problem, day.plan).routes).toEqual({ day0: ['dig1'], day1: ['dig2'], day2: ['dig4'] });
});
