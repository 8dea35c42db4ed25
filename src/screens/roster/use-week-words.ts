import { useFormatter } from 'next-intl';
import type { CrewMember } from './roster-shown';
import { workingWeek } from './working-week';

/** A weekly pattern in words, a line for days worked alike. */
export function useWeekWords(): (shifts: CrewMember['shifts']) => string[] {
  const format = useFormatter();
  // 1 January 2024 was a Monday.
  const weekday = (day: number) => format.dateTime(new Date(Date.UTC(2024, 0, day, 12)), { weekday: 'short' });
  return (shifts) =>
    workingWeek(shifts).map(({ first, last, hours }) => {
      const days = first === last ? weekday(first) : `${weekday(first)} – ${weekday(last)}`;
      return `${days} ${hours.join(', ')}`;
    });
}
