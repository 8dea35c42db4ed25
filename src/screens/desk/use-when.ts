import { useFormatter } from 'next-intl';
import { useCallback } from 'react';
import { serverNow } from '../server-clock';
import { parisDayOf } from './working-day';

/** `07:57` today, `ven. 27 nov., 07:57` on any other day: an hour alone is taken for today's. */
export function useWhen(): (iso: string) => string {
  const format = useFormatter();
  return useCallback(
    (iso) => {
      const ms = Date.parse(iso);
      return format.dateTime(ms, parisDayOf(ms) === parisDayOf(serverNow()) ? 'time' : 'moment');
    },
    [format],
  );
}
