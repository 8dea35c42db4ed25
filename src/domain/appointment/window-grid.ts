import { Temporal } from 'temporal-polyfill';
import { parisDay, parisInstant } from '../calendar/paris';
import { workingDaysFrom } from '../calendar/working-days';

export type Window = { readonly start: Temporal.Instant; readonly end: Temporal.Instant };

/**
 * The windows customers are offered, two hours each (commitment 28): they cover the common shift of 07:50–12:00 and
 * 13:30–16:50 without a window that begins in the break; the last two overlap, since the afternoon has no room for two.
 */
export const DAILY_WINDOWS = [
  ['08:00', '10:00'],
  ['10:00', '12:00'],
  ['13:30', '15:30'],
  ['14:30', '16:30'],
] as const;

/** How far ahead windows are offered, the present day included when it is a working day (commitment 26: 15 of them). */
const HORIZON_WORKING_DAYS = 15;

/** Nobody is promised a window that opens sooner: the customer must be told, and somebody must get there. */
const LEAD_MINUTES = 60;

/** Every window of the grid that can still be promised at `now`, in order. */
export function windowsFrom(now: Temporal.Instant): Window[] {
  const soonest = now.add({ minutes: LEAD_MINUTES });
  return offeredDays(now)
    .flatMap((day) =>
      DAILY_WINDOWS.map(([from, to]) => ({ start: parisInstant(day, from), end: parisInstant(day, to) })),
    )
    .filter(({ start }) => Temporal.Instant.compare(start, soonest) >= 0);
}

/** The days windows are offered on: today, when it still has one, and on. */
export function offeredDays(now: Temporal.Instant): Temporal.PlainDate[] {
  return workingDaysFrom(parisDay(now), HORIZON_WORKING_DAYS + 1);
}

/** Commitment 28: more than two hours is no appointment. */
export function isTooWide({ start, end }: Window): boolean {
  return start.until(end).total('minutes') > 120 || Temporal.Instant.compare(start, end) >= 0;
}
