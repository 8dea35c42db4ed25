import { Temporal } from 'temporal-polyfill';
import { PARIS } from '@/domain/calendar/paris';
import { dayWords, hoursWords, type Locale } from '@/domain/messages/window-words';
import { formats } from '@/i18n/formats';

/** `jeudi 26 novembre`, as one says it on the telephone. */
export function sayDay(iso: string, locale: Locale): string {
  return dayWords(Temporal.Instant.from(iso), locale);
}

/** `entre 8 h et 10 h`: a promised window, to be read aloud. */
export function sayHours(start: string, end: string, locale: Locale): string {
  return unbroken(hoursWords({ start: Temporal.Instant.from(start), end: Temporal.Instant.from(end) }, locale));
}

/** `10:05`, as every clock time on a screen is written, in the format named `time`. */
export function sayTime(epochMs: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { ...formats.dateTime.time, timeZone: PARIS }).format(epochMs);
}

/** `45 min`, `5 h 45`. */
export function sayLength(minutes: number): string {
  if (minutes < 60) return `${minutes}\u00a0min`;
  return `${Math.floor(minutes / 60)}\u00a0h\u00a0${String(minutes % 60).padStart(2, '0')}`;
}

/** Keeps `7 h 32` on one line. */
function unbroken(words: string): string {
  return words.replaceAll(/(\d) h\b/g, '$1\u00a0h').replaceAll(/h (\d\d)\b/g, 'h\u00a0$1');
}
