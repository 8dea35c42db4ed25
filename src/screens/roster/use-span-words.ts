import { useFormatter, useTranslations } from 'next-intl';
import { Temporal } from 'temporal-polyfill';
import { wallClock } from './wall-clock';

type Times = { readonly startsAt: string; readonly endsAt: string };

const MIDNIGHT = '00:00';

/** From when to when, in words: whole days are told by their days, hours of one day by that day once. */
export function useSpanWords(): (times: Times) => string {
  const t = useTranslations('roster.span');
  const format = useFormatter();
  const day = (iso: string) => format.dateTime(new Date(`${iso}T12:00:00Z`), 'day');
  const moment = (iso: string) => format.dateTime(new Date(iso), 'moment');

  return ({ startsAt, endsAt }) => {
    const [start, end] = [wallClock(startsAt), wallClock(endsAt)];
    if (start.time === MIDNIGHT && end.time === MIDNIGHT) {
      const last = Temporal.PlainDate.from(end.day).subtract({ days: 1 }).toString();
      return last === start.day ? t('day', { day: day(last) }) : t('days', { from: day(start.day), until: day(last) });
    }
    if (start.day === end.day) return t('hours', { day: day(start.day), from: start.time, until: end.time });
    return t('moments', { from: moment(startsAt), until: moment(endsAt) });
  };
}
