import type { Temporal } from 'temporal-polyfill';
import { publicHolidays } from './public-holidays';

/** True on Monday to Friday less the public holidays (jour ouvré). */
export function isWorkingDay(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek <= 5 && !publicHolidays(day.year).has(day.toString());
}

/** The `count`-th working day after `day`, which itself never counts. `count` is at least 1. */
export function workingDayAfter(day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let reached = day;
  for (let left = count; left > 0; ) {
    reached = reached.add({ days: 1 });
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

/** The first `count` working days from `day` on, `day` included when it is one. */
export function workingDaysFrom(day: Temporal.PlainDate, count: number): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  for (let at = day; days.length < count; at = at.add({ days: 1 })) if (isWorkingDay(at)) days.push(at);
  return days;
}

/** Working days strictly after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  let count = 0;
  for (let at = from.add({ days: 1 }); at.until(to).sign >= 0; at = at.add({ days: 1 }))
    if (isWorkingDay(at)) count += 1;
  return count;
}
