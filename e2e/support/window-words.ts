import { Temporal } from 'temporal-polyfill';

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const WORDS = /(\d{1,2})(?:er)? (\p{L}+) entre (\d{1,2}) ?h(?: ?(\d\d))? et (\d{1,2}) ?h(?: ?(\d\d))?/u;

/** The window said in words on a screen or in a text, as a customer would understand it: `mardi 20 octobre entre 10 h et 12 h`. */
export function windowIn(text: string): { readonly start: Temporal.Instant; readonly end: Temporal.Instant } {
  const said = WORDS.exec(text.replaceAll(/\s+/g, ' '));
  if (!said) throw new Error(`no window in: ${text}`);
  const [, day, month = '', fromHour, fromMinute, toHour, toMinute] = said;
  const at = (hour: string | undefined, minute: string | undefined) =>
    Temporal.ZonedDateTime.from({
      timeZone: 'Europe/Paris',
      year: 2026,
      month: MONTHS.indexOf(month) + 1,
      day: Number(day),
      hour: Number(hour),
      minute: Number(minute ?? 0),
    }).toInstant();
  return { start: at(fromHour, fromMinute), end: at(toHour, toMinute) };
}
