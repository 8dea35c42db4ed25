import { Temporal } from 'temporal-polyfill';

/** Month and day of the eight public holidays that do not move (Code du travail, L3133-1). */
const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'] as const;

/** Days after Easter Sunday of the three that do: Easter Monday, Ascension, Whit Monday. */
const AFTER_EASTER = [1, 39, 50] as const;

const byYear = new Map<number, ReadonlySet<string>>();

/** The 11 public holidays of metropolitan France in a year, as ISO days (no Alsace-Moselle days). */
export function publicHolidays(year: number): ReadonlySet<string> {
  const known = byYear.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const days = new Set<string>(FIXED.map((monthDay) => `${year}-${monthDay}`));
  for (const offset of AFTER_EASTER) days.add(easter.add({ days: offset }).toString());
  byYear.set(year, days);
  return days;
}

/** Easter Sunday of the Gregorian calendar (Meeus, *Astronomical Algorithms*, ch. 8: the anonymous algorithm of 1876). */
function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const epact =
    (19 * a + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) %
    30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const correction = Math.floor((a + 11 * epact + 22 * weekday) / 451);
  const march = epact + weekday - 7 * correction + 114;
  return new Temporal.PlainDate(year, Math.floor(march / 31), (march % 31) + 1);
}
