import { expect, test } from 'vitest';
import { clock, roadProblem, roadRoute, roadVisit, scheduleOf } from '@/testing/arbitrary-problem';

const problem = roadProblem([roadRoute('anna')], [roadVisit('dig', 20, { crewSize: 2 })]);

test('everyone starts when the crew meets; whoever is there first waits', () => {
  const { stops, breaks } = scheduleOf(problem, ['dig'], { dig: clock('8:30') });
  expect([stops[0]?.arrivalSecond, stops[0]?.waitingSeconds, breaks]).toEqual([clock('8:30'), 600, []]);
});

test('whoever cannot be there in time breaks the meeting, and without a meeting nothing is planned', () => {
  expect(scheduleOf(problem, ['dig'], { dig: clock('8:15') }).breaks).toEqual([
    { rule: 'crewMeeting', routeKey: 'anna', visitKey: 'dig', excess: 300 },
  ]);
  expect(scheduleOf(problem, ['dig']).breaks).toEqual([
    { rule: 'crewMeeting', routeKey: 'anna', visitKey: 'dig', excess: 1 },
  ]);
});
