import { expect, test } from 'vitest';
import { promised, roadProblem, roadRoute, roadVisit, span } from '@/testing/arbitrary-problem';
import { planDescription, planOf } from '../model/plan';
import { problemOf } from '../model/problem';
import type { PlanDescription, ProblemDescription } from '../model/problem-description';
import { verify } from '../verify/verify';
import { resultOf } from './plan-day';
import { provedDay } from './proved-day';

/** A plan as a search might have left it, proved. */
function proved(description: ProblemDescription, plan: PlanDescription, isEnough = () => false) {
  const problem = problemOf(description);
  const day = provedDay(problem, resultOf(problem, planOf(problem, plan), 7), isEnough);
  return { ...day, described: planDescription(problem, day.plan) };
}

const never = roadVisit('never', 10, { skills: ['diver'] });
const tooFar = roadVisit('too far', 300);
const near = roadVisit('near', 5);

test('what fits nowhere is proved, and the plan stays what it was', () => {
  const day = proved(roadProblem([roadRoute('anna')], [never, near, tooFar]), { routes: { anna: ['near'] } });
  expect([day.leftOut, day.unassigned]).toEqual([{ proved: 2, unproved: 0 }, ['never', 'too far']]);
  expect([day.described.routes, day.iterations]).toEqual([{ anna: ['near'] }, 7]);
});

test('a place the search missed is taken, and everything else is proved beside it', () => {
  const problem = roadProblem([roadRoute('anna')], [never, near]);
  const day = proved(problem, { routes: {} });
  expect([day.described.routes, day.leftOut]).toEqual([{ anna: ['near'] }, { proved: 1, unproved: 0 }]);
  const verdict = verify(problem, day.described, { costCents: day.costCents, nothingFits: true });
  expect([verdict.violations, day.unassigned]).toEqual([[], ['never']]);
});

test('a crew the search missed meets, and what waits for it follows', () => {
  const visits = [roadVisit('dig', 5, { crewSize: 2 }), roadVisit('close', 5, { sameDayAfterVisitKey: 'dig' })];
  const problem = roadProblem([roadRoute('anna'), roadRoute('bruno')], visits);
  const day = proved(problem, { routes: {} });
  expect([day.leftOut, day.unassigned]).toEqual([{ proved: 0, unproved: 0 }, []]);
  expect(verify(problem, day.described, { costCents: day.costCents }).violations).toEqual([]);
});

test('when it is enough, the dearest have been proved, crews last, and the others are counted', () => {
  const dear = { ...never, key: 'dear', priority: 3 };
  const crew = { ...never, key: 'crew', priority: 9, crewSize: 2 };
  const routes = [roadRoute('anna', { skills: ['diver'], shift: [span('8:00', '8:10')] })];
  const asked: number[] = [];
  const left = (places: number) => {
    asked.length = 0;
    return proved(roadProblem(routes, [crew, never, dear]), { routes: {} }, () => asked.push(1) > places).leftOut;
  };
  expect([left(0), left(1), left(2), left(3)]).toEqual([
    { proved: 0, unproved: 3 },
    { proved: 1, unproved: 2 },
    { proved: 2, unproved: 1 },
    { proved: 2, unproved: 1 },
  ]);
  expect(left(100)).toEqual({ proved: 3, unproved: 0 });
});

test('a visit that costs more than leaving it out is proved, one cent dearer and it is taken', () => {
  // Ten stones there and back: 1200 + 2000 cents, and 30 € for the window that would be missed.
  const leftOut = (unassignedCents: number) =>
    proved(
      roadProblem([roadRoute('anna')], [roadVisit('a', 10, { unassignedCents, window: promised('10:00', '12:00') })]),
      { routes: {} },
    ).unassigned;
  expect([leftOut(200), leftOut(201)]).toEqual([['a'], []]);
});
