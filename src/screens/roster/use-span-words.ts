import { useFormatter, useTranslations } from 'next-intl';
import { useDueWords } from '../use-due-words';
import { DAY_END, MIDNIGHT, untilClock, wallClock } from './wall-clock';

type Times = { readonly startsAt: string; readonly endsAt: string };

/** From when to when, in words: whole days are told by their days, hours of one day by that day once. */
export function useSpanWords(): (times: Times) => string {
  const t = useTranslations('roster.span');
  const format = useFormatter();
  const dueWords = useDueWords();
  const day = (iso: string) => format.dateTime(new Date(`${iso}T12:00:00Z`), 'day');

  return ({ startsAt, endsAt }) => {
    const [start, end] = [wallClock(startsAt), untilClock(endsAt)];
    const isOneDay = start.day === end.day;
    if (start.time === MIDNIGHT && end.time === DAY_END)
      return isOneDay ? t('day', { day: day(end.day) }) : t('days', { from: day(start.day), until: day(end.day) });
    if (isOneDay) return t('hours', { day: day(start.day), from: start.time, until: end.time });
    return t('moments', { from: format.dateTime(new Date(startsAt), 'moment'), until: dueWords(endsAt) });
  };
}
