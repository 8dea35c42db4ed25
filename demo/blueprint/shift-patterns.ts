import type { PatternName } from './technician-sheet';

/** One stretch of work on a weekday (ISO: Monday is 1), Paris wall-clock `HH:MM`. A day with a midday break has two. */
export type Stretch = { readonly weekday: number; readonly from: string; readonly until: string };

const FULL_DAY = [
  ['07:50', '12:00'],
  ['13:30', '16:50'],
] as const;
const LONG_DAY = [
  ['07:30', '12:00'],
  ['13:00', '17:15'],
] as const;
/** One stretch, so that a trench opened is a trench closed; the 20 minutes owed after six hours (Code du travail, L3121-16) are taken on site. */
const EARLY_DAY = [['06:00', '13:00']] as const;
const MORNING = [['07:50', '12:00']] as const;

/** Every week of the company's working time agreements. */
export const SHIFT_PATTERNS: Readonly<Record<PatternName, readonly Stretch[]>> = {
  split: week([1, 2, 3, 4, 5], FULL_DAY),
  fourDays: week([1, 2, 3, 4], LONG_DAY),
  noFriday: week([1, 2, 3, 4], FULL_DAY),
  earlyMorning: week([1, 2, 3, 4, 5], EARLY_DAY),
  noWednesday: week([1, 2, 4, 5], FULL_DAY),
  mornings: week([1, 2, 3, 4, 5], MORNING),
};

function week(weekdays: readonly number[], day: readonly (readonly [string, string])[]): readonly Stretch[] {
  return weekdays.flatMap((weekday) => day.map(([from, until]) => ({ weekday, from, until })));
}
