import { Temporal } from 'temporal-polyfill';
import { PARIS, parisInstant } from '@/domain/calendar/paris';

/** A day and a time of day in Paris, as the fields of a form hold them: `2026-11-27` and `16:50`. */
export type WallClock = { readonly day: string; readonly time: string };

export function wallClock(instant: string): WallClock {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(PARIS);
  return { day: local.toPlainDate().toString(), time: local.toPlainTime().toString().slice(0, 5) };
}

export const MIDNIGHT = '00:00';
export const DAY_END = '24:00';

/** As an end is said: 24:00 of its own day, not 00:00 of the next. For words; no field takes it. */
export function untilClock(instant: string): WallClock {
  const clock = wallClock(instant);
  return clock.time === MIDNIGHT ? { day: daysLater(clock, -1).day, time: DAY_END } : clock;
}

export function instantAt({ day, time }: WallClock): string {
  return parisInstant(Temporal.PlainDate.from(day), time).toString();
}

export function daysLater({ day, time }: WallClock, days: number): WallClock {
  return { day: Temporal.PlainDate.from(day).add({ days }).toString(), time };
}
