import type { Temporal } from 'temporal-polyfill';
import { PARIS, parisDay } from '../calendar/paris';

export type Locale = 'fr' | 'en';

/** English for who asks for it, French for everybody else. */
export function localeFrom(asked: string): Locale {
  return asked === 'en' ? 'en' : 'fr';
}

/** A promised window, instants. */
export type Window = { readonly start: Temporal.Instant; readonly end: Temporal.Instant };

/** `mardi 24 novembre`, `dimanche 1er novembre`; `Tuesday 24 November`. In Paris. */
export function dayWords(instant: Temporal.Instant, locale: Locale): string {
  const day = parisDay(instant);
  const word = (part: Intl.DateTimeFormatOptions) => day.toLocaleString(locale === 'fr' ? 'fr-FR' : 'en-GB', part);
  const number = locale === 'fr' && day.day === 1 ? '1er' : String(day.day);
  return `${word({ weekday: 'long' })} ${number} ${word({ month: 'long' })}`;
}

/** `8 h`, `10 h 30`; `8:00`, `10:30`. */
export function timeWords(instant: Temporal.Instant, locale: Locale): string {
  const { hour, minute } = instant.toZonedDateTimeISO(PARIS);
  const minutes = String(minute).padStart(2, '0');
  if (locale === 'en') return `${hour}:${minutes}`;
  return minute === 0 ? `${hour} h` : `${hour} h ${minutes}`;
}

/** `entre 8 h et 10 h`; `between 8:00 and 10:00`. */
export function hoursWords({ start, end }: Window, locale: Locale): string {
  const [from, to] = [timeWords(start, locale), timeWords(end, locale)];
  return locale === 'fr' ? `entre ${from} et ${to}` : `between ${from} and ${to}`;
}

/** `mardi 24 novembre entre 8 h et 10 h`. */
export function windowWords(window: Window, locale: Locale): string {
  return `${dayWords(window.start, locale)} ${hoursWords(window, locale)}`;
}
