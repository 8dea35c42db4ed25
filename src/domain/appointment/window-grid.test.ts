import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { parisText } from '../calendar/paris';
import { isTooWide, windowsFrom } from './window-grid';

const at = (text: string) => Temporal.Instant.from(text);
const starts = (now: string) => windowsFrom(at(now)).map(({ start }) => parisText(start));

test('commitment 28: no window of the grid is wider than two hours', () => {
  expect(windowsFrom(at('2026-11-23T07:00:00+01:00')).filter(isTooWide)).toEqual([]);
  expect(isTooWide({ start: at('2026-11-23T08:00:00Z'), end: at('2026-11-23T10:00:01Z') })).toBe(true);
  expect(isTooWide({ start: at('2026-11-23T08:00:00Z'), end: at('2026-11-23T08:00:00Z') })).toBe(true);
});

test('today’s windows are offered while one can still get there, an hour ahead', () => {
  expect(starts('2026-11-23T09:00:00+01:00')[0]).toBe('2026-11-23T10:00:00+01:00');
  expect(starts('2026-11-23T09:00:01+01:00')[0]).toBe('2026-11-23T13:30:00+01:00');
  expect(starts('2026-11-23T18:00:00+01:00')[0]).toBe('2026-11-24T08:00:00+01:00');
});

test('commitment 26: fifteen working days after today, week-ends and holidays left out', () => {
  const days = [...new Set(starts('2026-12-11T18:00:00+01:00').map((text) => text.slice(0, 10)))];
  // From Monday 14 December: Christmas and New Year's Day are Fridays.
  expect(days).toHaveLength(15);
  expect(days.at(0)).toBe('2026-12-14');
  expect(days).not.toContain('2026-12-25');
  expect(days.at(-1)).toBe('2027-01-05');
});
