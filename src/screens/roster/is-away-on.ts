import { Temporal } from 'temporal-polyfill';
import { endOfDay, startOfDay } from '@/domain/calendar/paris';
import { overlaps } from '@/domain/roster/stretch';

type Times = { readonly startsAt: string; readonly endsAt: string };

/** True when one of the absences takes some of that day. */
export function isAwayOn(day: string, absences: readonly Times[]): boolean {
  const date = Temporal.PlainDate.from(day);
  const whole = { startsAt: startOfDay(date), endsAt: endOfDay(date) };
  return absences.some(({ startsAt, endsAt }) =>
    overlaps(whole, { startsAt: Temporal.Instant.from(startsAt), endsAt: Temporal.Instant.from(endsAt) }),
  );
}
