import { Temporal } from 'temporal-polyfill';
import { dayWords, hoursWords, type Locale, timeWords } from '@/domain/messages/window-words';

/** `jeudi 26 novembre`, as one says it on the telephone. */
export function sayDay(iso: string, locale: Locale): string {
  return dayWords(Temporal.Instant.from(iso), locale);
}

/** `entre 8 h et 10 h`. */
export function sayHours(start: string, end: string, locale: Locale): string {
  return hoursWords({ start: Temporal.Instant.from(start), end: Temporal.Instant.from(end) }, locale);
}

/** `10 h 05`. */
export function sayTime(epochMs: number, locale: Locale): string {
  return timeWords(Temporal.Instant.fromEpochMilliseconds(epochMs), locale);
}
