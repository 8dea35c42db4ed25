import Holidays from 'date-holidays';

// A second calendar, made without ours: public holidays of date-holidays, Paris time by ICU.
const holidays = new Map<number, Set<string>>();
const paris = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
});

export function isWorkday(date: string): boolean {
  const year = Number(date.slice(0, 4));
  const known = holidays.get(year) ?? holidaysOf(year);
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5 && !known.has(date);
}

function holidaysOf(year: number): Set<string> {
  const days = new Holidays('FR').getHolidays(year).filter(({ type }) => type === 'public');
  const dates = new Set(days.map(({ date }) => date.slice(0, 10)));
  holidays.set(year, dates);
  return dates;
}

/** Hours Paris is ahead of UTC at an instant, read off ICU's wall clock. */
function offsetHours(epochMs: number): number {
  return Math.round((Date.parse(`${paris.format(epochMs).replace(' ', 'T')}Z`) - epochMs) / 3_600_000);
}

/** A wall-clock time of Paris (`2026-11-24T09:30:00`) or an instant, written with Paris's offset. */
export function parisWall(text: string): string {
  const utc = Date.parse(text.endsWith('Z') ? text : `${text}Z`);
  const instant = text.endsWith('Z') ? utc : utc - offsetHours(utc - 3_600_000) * 3_600_000;
  return `${paris.format(instant).replace(' ', 'T')}+0${offsetHours(instant)}:00`;
}

/** The first instant after a day in Paris. */
export function midnightAfter(date: string): number {
  const next = Date.parse(`${date}T00:00:00Z`) + 86_400_000;
  return next - offsetHours(next - 3_600_000) * 3_600_000;
}

/** Every instant at which Paris changes its offset in these years. */
export function offsetChanges(from: number, to: number): number[] {
  const changes: number[] = [];
  for (let hour = Date.UTC(from, 0, 1); hour < Date.UTC(to + 1, 0, 1); hour += 3_600_000)
    if (offsetHours(hour) !== offsetHours(hour - 3_600_000)) changes.push(hour);
  return changes;
}
