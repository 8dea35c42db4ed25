import { expect, test } from 'vitest';
import { gapsToCome } from './gaps-to-come';

const gap = (startsAt: string, endsAt: string, lack: 'anybody' | 'sampling' = 'anybody') => ({
  startsAt,
  endsAt,
  lacks: [lack],
});
const week = (...gaps: ReturnType<typeof gap>[]) => ({ monday: '', duties: [], gaps });

test('a week-end that runs into Monday is one hole, and what is over is none', () => {
  const over = gap('2026-11-23T16:00:00Z', '2026-11-24T07:00:00Z');
  const before = gap('2026-11-27T16:00:00Z', '2026-11-29T23:00:00Z');
  const after = gap('2026-11-29T23:00:00Z', '2026-11-30T07:00:00Z');
  const weeks = [week(over, before), week(after)];
  expect(gapsToCome(weeks, Date.parse('2026-11-24T07:00:00Z'))).toEqual([{ ...before, endsAt: after.endsAt }]);
});

test('holes that touch and lack different people stay two', () => {
  const nobody = gap('2026-11-27T16:00:00Z', '2026-11-29T23:00:00Z');
  const sampler = gap('2026-11-29T23:00:00Z', '2026-11-30T07:00:00Z', 'sampling');
  expect(gapsToCome([week(nobody), week(sampler)], 0)).toEqual([nobody, sampler]);
});
