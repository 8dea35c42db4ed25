'use client';
import { useFormatter } from 'next-intl';
import { serverNow } from '../../server-clock';

/** How long ago an instant was, in words: `il y a 20 minutes`. */
export function useAgo(): (iso: string) => string {
  const format = useFormatter();
  return (iso) => format.relativeTime(new Date(iso), new Date(serverNow()));
}
