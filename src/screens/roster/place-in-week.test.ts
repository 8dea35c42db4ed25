import { expect, test } from 'vitest';
import { placeInWeek } from './place-in-week';

test('a day is a seventh of the week, and what reaches out is cut', () => {
  const tuesday = { startsAt: '2026-11-23T23:00:00Z', endsAt: '2026-11-24T23:00:00Z' };
  const { left, width } = placeInWeek('2026-11-23', tuesday);
  expect(Number.parseFloat(left)).toBeCloseTo(100 / 7);
  expect(Number.parseFloat(width)).toBeCloseTo(100 / 7);
  const long = { startsAt: '2026-11-20T15:50:00Z', endsAt: '2026-12-18T15:50:00Z' };
  expect(placeInWeek('2026-11-23', long)).toEqual({ left: '0%', width: '100%' });
});

test('the week the clocks go back has 169 hours', () => {
  const sunday = { startsAt: '2026-10-24T22:00:00Z', endsAt: '2026-10-25T23:00:00Z' };
  expect(Number.parseFloat(placeInWeek('2026-10-19', sunday).width)).toBeCloseTo((25 / 169) * 100);
});
