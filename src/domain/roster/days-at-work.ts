import { parisDay, parisInstant } from '../calendar/paris';
import { publicHolidays } from '../calendar/public-holidays';
import type { Stretch } from './stretch';

/** A stretch of work of a weekday (1 is Monday), wall-clock times of Paris. */
export type WeeklyShift = { readonly weekday: number; readonly startsAt: string; readonly endsAt: string };

/** From the first minute of each day's shift to its last, the midday break included; public holidays have none. */
export function daysAtWork(shifts: readonly WeeklyShift[], { startsAt, endsAt }: Stretch): Stretch[] {
  const days: Stretch[] = [];
  const last = parisDay(endsAt);
  for (let day = parisDay(startsAt); day.until(last).sign >= 0; day = day.add({ days: 1 })) {
    if (publicHolidays(day.year).has(day.toString())) continue;
    const hours = shifts.filter(({ weekday }) => weekday === day.dayOfWeek);
    const [begin] = hours.map((one) => one.startsAt).sort();
    const end = hours
      .map((one) => one.endsAt)
      .sort()
      .at(-1);
    if (begin && end) days.push({ startsAt: parisInstant(day, begin), endsAt: parisInstant(day, end) });
  }
  return days;
}
