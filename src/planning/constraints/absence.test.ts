import { expect, test } from 'vitest';
import { clock, roadProblem, roadRoute, roadVisit, scheduleOf, span } from '@/testing/arbitrary-problem';

const drive = (from: string, to: string) =>
  scheduleOf(roadProblem([roadRoute('anna', { absences: [span(from, to)] })], [roadVisit('a', 10)]), ['a']);

test('nobody absent all day works, and the absence is the reason told', () => {
  expect(drive('0:00', '24:00').breaks).toEqual([{ rule: 'absence', routeKey: 'anna', visitKey: 'a', excess: 1 }]);
});

test('an absence of some hours is a gap: neither the drive nor the work lies across it', () => {
  // Away 8:05 to 9:00: ten stones do not fit before, so the drive starts at 9:00.
  expect(drive('8:05', '9:00').stops[0]).toMatchObject({ leaveSecond: clock('9:00'), arrivalSecond: clock('9:10') });
  // Away 8:30 to 9:00: driven before (8:10), but half an hour of work would run into it.
  expect(drive('8:30', '9:00').stops[0]).toMatchObject({ reachSecond: clock('8:10'), arrivalSecond: clock('9:00') });
  expect(drive('8:30', '9:00').breaks).toEqual([]);
});
