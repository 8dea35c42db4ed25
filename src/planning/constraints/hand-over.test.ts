import { expect, test } from 'vitest';
import { clock, promised, roadProblem, roadRoute, roadVisit } from '@/testing/arbitrary-problem';
import { cheapestInsertion } from '../insertion/insert';
import { inserted } from '../insertion/insertion';
import { planDescription, planOf } from '../model/plan';
import { problemOf } from '../model/problem';
import { planDay } from '../planner/plan-day';
import { consequencesOf } from '../questions/consequences';
import { evaluationOf, routeEvaluation } from '../timetable/evaluation';
import { routeSchedule } from '../timetable/schedule';
import { verify } from '../verify/verify';

const routes = [roadRoute('anna'), roadRoute('bruno')];
const visits = [
  roadVisit('shut', 10),
  roadVisit('repair', 10, { sameDayAfterVisitKey: 'shut', window: promised('8:00', '12:00') }),
  roadVisit('other', 5, { serviceSeconds: 3600 }),
];
const problem = problemOf(roadProblem(routes, visits));

test('the repair is put in where the water is off: at 8:40, when the colleague has shut it, and not at 8:10', () => {
  const plan = planOf(problem, { routes: { anna: ['shut'] } });
  const insertion = cheapestInsertion(problem, plan, 'repair', ['bruno']);
  expect(insertion).toMatchObject({ arrivalSecond: clock('8:40'), endSecond: clock('9:10') });
  const booked = insertion ? inserted(problem, plan, insertion) : plan;
  expect(planDescription(problem, booked).handOvers).toEqual({ repair: clock('8:40') });
  expect(routeSchedule(problem, booked, 'bruno').stops[0]).toMatchObject({ waitingSeconds: 1800 });
});

test('on one route the order says it: nobody waits, and the repair does not come first', () => {
  const plan = planOf(problem, { routes: { anna: ['shut'] } });
  const insertion = cheapestInsertion(problem, plan, 'repair', ['anna']);
  expect([insertion?.placements[0]?.position, insertion?.arrivalSecond]).toEqual([1, clock('8:40')]);
});

test('what shuts the water may be late until the repair begins as planned, and not a minute more', () => {
  // An hour of other work on the way to the water: 8:05 to 9:05, and shut from 9:10 to 9:40. The repair begins when Bruno is done where he is first.
  const after = (minutes: number) => {
    const first = roadVisit('first', 10, { serviceSeconds: minutes * 60 });
    const asked = problemOf(roadProblem(routes, [...visits, first]));
    const plan = planOf(asked, { routes: { anna: ['shut'], bruno: ['first', 'repair'] } });
    return consequencesOf(asked, plan, { visitKey: 'other', toRouteKey: 'anna', position: 0 }).breaks;
  };
  expect(after(90)).toEqual([]);
  expect(after(89)).toEqual([{ rule: 'handOver', routeKey: 'anna', visitKey: 'shut', excess: 60 }]);
});

test('a plan in which the repair begins too soon is told, by the planner and by the verifier', () => {
  const described = { routes: { anna: ['shut'], bruno: ['repair'] } };
  const late = { rule: 'handOver', routeKey: 'anna', visitKey: 'shut', excess: 1800 };
  expect(routeEvaluation(evaluationOf(problem, planOf(problem, described)), 0).breaks).toEqual([late]);
  expect(verify(problem.description, described).violations).toEqual([late]);
});

test('a crew that shuts the water is over when its last member is', () => {
  const away = roadRoute('bruno', { absences: [{ startSecond: clock('8:30'), endSecond: clock('9:30') }] });
  const crew = roadVisit('shut', 10, { crewSize: 2, maySpanBreak: true });
  const asked = problemOf(roadProblem([roadRoute('anna'), away], [crew, ...visits.slice(1, 2)]));
  const meetings = { shut: clock('8:10') };
  const plan = planOf(asked, { routes: { anna: ['shut'], bruno: ['shut'] }, meetings });
  // Anna is done at 8:40; Bruno, away for an hour after twenty minutes, at 9:40.
  expect(cheapestInsertion(asked, plan, 'repair')?.arrivalSecond).toBe(clock('9:40'));
});

test('a search plans both, in their order', () => {
  const day = planDay(problem, planOf(problem, { routes: {} }), { seed: 1, iterations: 50 });
  const described = planDescription(problem, day.plan);
  expect(day.unassigned).toEqual([]);
  expect(verify(problem.description, described, { costCents: day.costCents, nothingFits: true }).violations).toEqual(
    [],
  );
});
