import { useFormatter } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { Temporal } from 'temporal-polyfill';
import { parisDay } from '@/domain/calendar/paris';
import { everySecond } from '../ui/every-second';
import { serverTime } from './log/told';

/** Says when something was: the time alone when it was today, else with its day. */
export function useWhen(): (instant: string) => string {
  const format = useFormatter();
  useSyncExternalStore(everySecond, today, today);
  return (instant) => format.dateTime(new Date(instant), isToday(instant) ? 'time' : 'moment');
}

/** In Paris, by the server's clock. */
export function isToday(instant: string): boolean {
  return dayOf(instant) === today();
}

const today = () => dayOf(serverTime());

function dayOf(instant: string): string {
  return parisDay(Temporal.Instant.from(instant)).toString();
}
