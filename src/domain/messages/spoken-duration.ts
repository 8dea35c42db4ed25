import type { Temporal } from 'temporal-polyfill';
import { numberWords } from './number-words';
import type { Locale } from './window-words';

const MINUTE_SECONDS = 60;
/** From here on one says five minutes more or less. */
const ROUGHLY_FROM_MINUTES = 30;
const ROUGHLY_MINUTES = 5;

/**
 * A length of time as one says it on the telephone: `deux heures`, `une heure trente`, `un peu moins de deux heures`,
 * `douze minutes`. From half an hour on it is told to five minutes; a length rounded up says so, unless by a minute.
 * `down` never rounds up: for what has passed.
 */
export function spokenDuration(length: Temporal.Duration, locale: Locale, rounding: 'near' | 'down' = 'near'): string {
  const seconds = Math.abs(length.total('seconds'));
  const minutes = Math.floor(seconds / MINUTE_SECONDS);
  if (minutes < 1) return locale === 'fr' ? 'moins d’une minute' : 'less than a minute';
  if (minutes < ROUGHLY_FROM_MINUTES) return minuteWords(minutes, locale);
  const step = ROUGHLY_MINUTES * MINUTE_SECONDS;
  const rounded = (rounding === 'down' ? Math.floor(seconds / step) : Math.round(seconds / step)) * ROUGHLY_MINUTES;
  const said = hourWords(rounded, locale);
  if (rounded * MINUTE_SECONDS - seconds <= MINUTE_SECONDS) return said;
  return locale === 'fr' ? `un peu moins ${/^[aeiouéh]/.test(said) ? 'd’' : 'de '}${said}` : `a little under ${said}`;
}

function hourWords(totalMinutes: number, locale: Locale): string {
  const hours = Math.floor(totalMinutes / 60);
  const minutes = totalMinutes % 60;
  if (hours === 0) return minuteWords(minutes, locale);
  const count = numberWords(hours, locale, 'feminine');
  if (locale === 'en') {
    const said = `${count} ${hours === 1 ? 'hour' : 'hours'}`;
    return minutes === 0 ? said : `${said} ${minuteWords(minutes, 'en')}`;
  }
  const said = `${count} ${hours === 1 ? 'heure' : 'heures'}`;
  return minutes === 0 ? said : `${said} ${numberWords(minutes, 'fr')}`;
}

function minuteWords(minutes: number, locale: Locale): string {
  const noun = minutes === 1 ? 'minute' : 'minutes';
  return `${numberWords(minutes, locale, 'feminine')} ${noun}`;
}
