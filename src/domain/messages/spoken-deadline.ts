import { Temporal } from 'temporal-polyfill';
import { parisDay, startOfDay } from '../calendar/paris';
import { workingDaysBetween } from '../calendar/working-days';
import { numberWords } from './number-words';
import { spokenDuration } from './spoken-duration';
import { dayWords, type Locale, timeWords } from './window-words';

const HOURS_IN_WORDS = 48;

/**
 * A promise's due instant as a sentence to read aloud to the caller: `à faire avant 16 h 05, dans deux heures`;
 * `à faire au plus tard le lundi 14 décembre, dans quinze jours ouvrés` where a term ends at midnight. Never says more
 * time than there is, to the minute. Past it, says since when: `c’était à faire avant 16 h 05, il y a dix minutes`.
 */
export function spokenDeadline(due: Temporal.Instant, now: Temporal.Instant, locale: Locale): string {
  const left = now.until(due);
  const isFrench = locale === 'fr';
  if (left.sign < 0) {
    const since = spokenDuration(due.until(now), locale, 'down');
    const before = beforeWhen(due, now, locale);
    return isFrench ? `c’était à faire ${before}, il y a ${since}` : `it was to be done ${before}, ${since} ago`;
  }
  const hoursLeft = left.total('hours');
  if (isMidnight(due) && hoursLeft >= 24) return `${todo(locale)} ${byDay(due, now, locale)}`;
  const before = `${todo(locale)} ${beforeWhen(due, now, locale)}`;
  if (hoursLeft >= HOURS_IN_WORDS) return before;
  return `${before}, ${isFrench ? 'dans' : 'in'} ${spokenDuration(left, locale)}`;
}

function todo(locale: Locale): string {
  return locale === 'fr' ? 'à faire' : 'to be done';
}

/** Midnight ends the day before: that is the day one says. */
function byDay(due: Temporal.Instant, now: Temporal.Instant, locale: Locale): string {
  const evening = due.subtract({ seconds: 1 });
  const [today, last] = [parisDay(now), parisDay(evening)];
  if (today.add({ days: 1 }).equals(last)) return locale === 'fr' ? 'demain au plus tard' : 'tomorrow at the latest';
  const days = workingDaysBetween(today, last);
  const count = numberWords(days, locale);
  if (locale === 'en') return `by ${dayWords(evening, 'en')}, in ${count} working ${days === 1 ? 'day' : 'days'}`;
  return `au plus tard le ${dayWords(evening, 'fr')}, dans ${count} ${days === 1 ? 'jour ouvré' : 'jours ouvrés'}`;
}

function beforeWhen(due: Temporal.Instant, now: Temporal.Instant, locale: Locale): string {
  const isFrench = locale === 'fr';
  const midnight = isMidnight(due);
  const moment = midnight ? due.subtract({ seconds: 1 }) : due;
  const [today, day] = [parisDay(now), parisDay(moment)];
  const time = midnight ? (isFrench ? 'minuit' : 'midnight') : timeWords(due, locale);
  if (day.equals(today)) return isFrench ? `avant ${time}` : `before ${time}`;
  if (day.equals(today.add({ days: 1 }))) return isFrench ? `avant demain ${time}` : `before ${time} tomorrow`;
  return isFrench ? `avant le ${dayWords(moment, 'fr')} à ${time}` : `before ${dayWords(moment, 'en')} at ${time}`;
}

function isMidnight(due: Temporal.Instant): boolean {
  return Temporal.Instant.compare(startOfDay(parisDay(due)), due) === 0;
}
