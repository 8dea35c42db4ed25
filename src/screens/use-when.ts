import { useFormatter } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { Temporal } from 'temporal-polyfill';
import { parisDay } from '@/domain/calendar/paris';
import { serverNow } from './server-clock';
import { everySecond } from './ui/every-second';

/** `07:57` today, `ven. 27 nov., 07:57` on any other day: an hour alone is taken for today's. */
export function useWhen(): (iso: string) => string {
  const format = useFormatter();
  useSyncExternalStore(everySecond, today, today);
  return (iso) => format.dateTime(new Date(iso), isToday(iso) ? 'time' : 'moment');
}

/** In Paris, by the server's clock. */
export function isToday(iso: string): boolean {
  return dayOf(Temporal.Instant.from(iso)) === today();
}

const today = () => dayOf(Temporal.Instant.fromEpochMilliseconds(Math.floor(serverNow())));

function dayOf(instant: Temporal.Instant): string {
  return parisDay(instant).toString();
}
