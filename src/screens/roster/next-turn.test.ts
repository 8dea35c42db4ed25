import { expect, test } from 'vitest';
import { nextTurn } from './next-turn';

const NOW = Date.parse('2026-11-25T09:00:00Z');
const duty = {
  ...{ technicianId: '', name: '', canStopLeak: true, canSample: true, isAway: false },
  ...{ startsAt: '2026-11-20T15:50:00Z', endsAt: '2026-11-27T15:50:00Z' },
};
const gap = { startsAt: '2026-11-27T15:50:00Z', endsAt: '2026-11-29T23:00:00Z', lacks: ['anybody' as const] };
const week = { monday: '2026-11-23', duties: [duty], gaps: [gap] };
const friday = { from: { day: '2026-11-27', time: '16:50' }, until: { day: '2026-12-04', time: '16:50' } };

test('the next turn begins where the first hole does, and lasts a week', () => {
  expect(nextTurn(week, NOW)).toEqual(friday);
});

test('a hole that has begun is filled from now on', () => {
  const begun = { ...gap, startsAt: '2026-11-24T15:50:00Z' };
  expect(nextTurn({ ...week, gaps: [begun] }, NOW).from).toEqual({ day: '2026-11-25', time: '10:00' });
});

test('without a hole it follows the last turn of the week', () => {
  expect(nextTurn({ ...week, gaps: [] }, NOW)).toEqual(friday);
  expect(nextTurn({ monday: '2026-11-23', duties: [], gaps: [] }, NOW).from).toEqual({
    day: '2026-11-23',
    time: '17:00',
  });
});
