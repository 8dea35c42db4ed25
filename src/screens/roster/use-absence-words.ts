import { useFormatter, useTranslations } from 'next-intl';
import { MIDDAY } from '@/domain/roster/absence-span';
import { useSpanWords } from './use-span-words';
import { DAY_END, MIDNIGHT, untilClock, wallClock } from './wall-clock';

type Times = { readonly startsAt: string; readonly endsAt: string };

/** An absence as it was entered: whole days by their days, half-days as such, hours only where there are hours. */
export function useAbsenceWords(): (times: Times) => string {
  const t = useTranslations('roster.span');
  const format = useFormatter();
  const spanWords = useSpanWords();
  const day = (iso: string) => format.dateTime(new Date(`${iso}T12:00:00Z`), 'day');

  return ({ startsAt, endsAt }) => {
    const [start, end] = [wallClock(startsAt), untilClock(endsAt)];
    const isHalved = start.time === MIDDAY || end.time === MIDDAY;
    const isWhole = [MIDNIGHT, MIDDAY].includes(start.time) && [DAY_END, MIDDAY].includes(end.time);
    if (!isHalved || !isWhole) return spanWords({ startsAt, endsAt });
    const from = start.time === MIDDAY ? t('afternoon', { day: day(start.day) }) : day(start.day);
    const until = end.time === MIDDAY ? t('morning', { day: day(end.day) }) : day(end.day);
    if (start.day !== end.day) return t('days', { from, until });
    return t('day', { day: start.time === MIDDAY ? from : until });
  };
}
