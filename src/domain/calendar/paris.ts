import { Temporal } from 'temporal-polyfill';

/** The wall clock of every promise. */
export const PARIS = 'Europe/Paris';

/** The civil day of an instant in Paris. */
export function parisDay(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(PARIS).toPlainDate();
}

/** 24:00 of a day: the first instant of the next one. */
export function endOfDay(day: Temporal.PlainDate): Temporal.Instant {
  return startOfDay(day.add({ days: 1 }));
}

export function startOfDay(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime(PARIS).toInstant();
}

/** The instant of a wall-clock time on a day in Paris, `HH:MM`. A time the spring change skips moves one hour on. */
export function parisInstant(day: Temporal.PlainDate, time: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: PARIS, plainTime: Temporal.PlainTime.from(time) }).toInstant();
}

/** `2026-11-24T00:00:00+01:00`: seconds and offset, no zone name. */
export function parisText(instant: Temporal.Instant): string {
  return instant
    .round({ smallestUnit: 'second', roundingMode: 'trunc' })
    .toZonedDateTimeISO(PARIS)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
