import { expect, test } from 'vitest';
import { clock, promised, roadProblem, roadRoute, roadVisit, scheduleOf, stone } from '@/testing/arbitrary-problem';

test('a board reads one tour: drive, wait, work, slack, way home', () => {
  const visits = [roadVisit('a', 10, { window: promised('8:30', '10:30') }), roadVisit('b', 4)];
  const { stops, homeSecond, homeTravelSeconds, breaks } = scheduleOf(roadProblem([roadRoute('anna')], visits), [
    'a',
    'b',
  ]);
  expect(stops[0]).toEqual({
    visitKey: 'a',
    hasBegun: false,
    leaveSecond: clock('8:00'),
    reachSecond: clock('8:10'),
    travelSeconds: 600,
    travelMetres: 10_000,
    waitingSeconds: 1200,
    arrivalSecond: clock('8:30'),
    endSecond: clock('9:00'),
    // At the door at 8:10, the window closes at 10:30.
    slackSeconds: clock('2:20'),
  });
  expect(stops[1]).toMatchObject({ reachSecond: clock('9:06'), endSecond: clock('9:36'), slackSeconds: null });
  expect([homeSecond, homeTravelSeconds, breaks]).toEqual([clock('9:40'), 240, []]);
});

test('what has begun keeps its true times, and the next drive starts where the technician was last seen', () => {
  const done = {
    state: 'done',
    routeKeys: ['anna'],
    arrivedSecond: clock('8:20'),
    finishedSecond: clock('8:50'),
  } as const;
  const anna = roadRoute('anna', { lastSeen: { place: stone(15), second: clock('8:58') } });
  const visits = [roadVisit('a', 10, { progress: done }), roadVisit('b', 20)];
  const { stops } = scheduleOf(roadProblem([anna], visits, { nowSecond: clock('9:00') }), ['a', 'b']);
  expect(stops[0]).toMatchObject({
    hasBegun: true,
    travelSeconds: 0,
    arrivalSecond: clock('8:20'),
    endSecond: clock('8:50'),
  });
  expect(stops[1]).toMatchObject({ leaveSecond: clock('9:00'), reachSecond: clock('9:05'), travelMetres: 5000 });
});

test('slack is negative by as much as a promise is missed', () => {
  const late = roadVisit('a', 60, { window: promised('8:00', '8:30') });
  expect(scheduleOf(roadProblem([roadRoute('anna')], [late]), ['a']).stops[0]?.slackSeconds).toBe(-1800);
});
