import { expect, test } from 'vitest';
import { clock, roadProblem, roadRoute, roadVisit, scheduleOf } from '@/testing/arbitrary-problem';

const worked = (serviceSeconds: number, maySpanBreak: boolean, at = 10) =>
  scheduleOf(roadProblem([roadRoute('anna')], [roadVisit('a', at, { serviceSeconds, maySpanBreak })]), ['a']).stops[0];

test('work that would not be over by noon starts after the break; work ending at noon exactly fits', () => {
  // Ten stones: at the door at 8:10. 3 h 50 end at 12:00; one second more waits for 13:30.
  expect(worked(13_800, false)).toMatchObject({ arrivalSecond: clock('8:10'), endSecond: clock('12:00') });
  expect(worked(13_801, false)).toMatchObject({ arrivalSecond: clock('13:30'), endSecond: clock('17:20') + 1 });
});

test('work that may be put down spans the break and loses nothing', () => {
  // 8:10 to 12:00 is 3 h 50; the hour and ten minutes left run from 13:30 to 14:40.
  expect(worked(18_000, true)).toMatchObject({ arrivalSecond: clock('8:10'), endSecond: clock('14:40') });
});

test('a drive that would run into the break starts after it', () => {
  // 241 minutes do not fit into the four hours of the morning, 240 do: work then starts after the break.
  expect(worked(600, false, 240)).toMatchObject({ leaveSecond: clock('8:00'), arrivalSecond: clock('13:30') });
  expect(worked(600, false, 241)).toMatchObject({ leaveSecond: clock('13:30') });
});
