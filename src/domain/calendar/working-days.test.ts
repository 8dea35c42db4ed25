import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { publicHolidays } from './public-holidays';
import { isWorkingDay, workingDayAfter, workingDaysBetween, workingDaysFrom } from './working-days';

const day = (text: string) => Temporal.PlainDate.from(text);
const YEARS = Array.from({ length: 26 }, (_, index) => 2020 + index);

test.each(YEARS)('the public holidays of %i are those of an independent table', (year) => {
  const oracle = new Holidays('FR')
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public')
    .map((holiday) => holiday.date.slice(0, 10));
  expect([...publicHolidays(year)].sort()).toEqual([...new Set(oracle)].sort());
});

test('in 2021, 2027 and 2032 other holidays fall on Saturdays: a Saturday is no working day either way', () => {
  expect(isWorkingDay(day('2027-05-01'))).toBe(false);
  expect(isWorkingDay(day('2027-05-07'))).toBe(true);
});

test('a holiday that meets another is counted once: Ascension on 1 May 2008 leaves ten days', () => {
  expect(publicHolidays(2008).size).toBe(10);
});

test('working days from a day include it, working days after it do not', () => {
  expect(workingDaysFrom(day('2026-11-10'), 3).map(String)).toEqual(['2026-11-10', '2026-11-12', '2026-11-13']);
  expect(workingDayAfter(day('2026-11-10'), 1).toString()).toBe('2026-11-12');
  expect(workingDaysBetween(day('2026-11-10'), day('2026-11-13'))).toBe(2);
  expect(workingDaysBetween(day('2026-11-13'), day('2026-11-10'))).toBe(0);
});
