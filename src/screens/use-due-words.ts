import { useFormatter, useTranslations } from 'next-intl';
import { Temporal } from 'temporal-polyfill';
import { PARIS } from '@/domain/calendar/paris';

/** When a term ends, as the charter says it: "Monday 23 Nov, 24:00", not Tuesday at midnight. */
export function useDueWords(): (dueAt: string) => string {
  const t = useTranslations('ui');
  const format = useFormatter();
  return (dueAt) => {
    const due = Temporal.Instant.from(dueAt);
    const { hour, minute } = due.toZonedDateTimeISO(PARIS);
    if (hour !== 0 || minute !== 0) return format.dateTime(new Date(dueAt), 'moment');
    return t('dayEnd', { day: format.dateTime(new Date(due.epochMilliseconds - 1), 'day') });
  };
}
