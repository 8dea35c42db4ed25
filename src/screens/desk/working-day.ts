import { Temporal } from 'temporal-polyfill';
import { parisDay } from '@/domain/calendar/paris';
import { isWorkingDay } from '@/domain/calendar/working-days';

/** The next or the previous working day, `2026-11-24`: weekends and public holidays are one click further, by the date field. */
export function neighbouringWorkingDay(day: string, step: 1 | -1): string {
  let at = Temporal.PlainDate.from(day);
  do at = at.add({ days: step });
  while (!isWorkingDay(at));
  return at.toString();
}

/** The day in Paris of an instant; a fraction of a millisecond, as measured clocks have, is dropped. */
export function parisDayOf(epochMs: number): string {
  return parisDay(Temporal.Instant.fromEpochMilliseconds(Math.floor(epochMs))).toString();
}
