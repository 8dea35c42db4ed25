import { expect, test } from 'vitest';
import { behindMinutes } from './behind';
import type { PlannedVisit } from './day-plan';

const MINUTE = 60_000;
const visit = (state: PlannedVisit['state'], lateMinutes: number) =>
  ({ state, plannedStartMs: 0, startMs: lateMinutes * MINUTE }) as PlannedVisit;

test.each([
  ['nobody waits', [], 0],
  ['a quarter of an hour is said', [visit('planned', 15)], 15],
  ['less is not', [visit('planned', 14.9)], 0],
  ['early is not late', [visit('accepted', -40)], 0],
  ['what is done or under way counts no more', [visit('done', 90), visit('onSite', 60), visit('dispatched', 20)], 20],
] as const)('%s', (_, visits, minutes) => {
  expect(behindMinutes({ visits })).toBe(minutes);
});
