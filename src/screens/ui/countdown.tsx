'use client';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { countdownParts } from './countdown-parts';
import { everySecond } from './every-second';

type CountdownProps = {
  dueAtEpochMs: number;
  /** The server's time now, in milliseconds since the epoch: this device's clock plus the measured offset. */
  serverNow: () => number;
  className?: string;
};

/** The time left or overdue, in words, kept true while shown. Not read aloud at each change. */
export function Countdown({ dueAtEpochMs, serverNow, className }: CountdownProps) {
  const t = useTranslations('ui.countdown');
  const words = () => {
    const { late, days, hours, minutes } = countdownParts(dueAtEpochMs, serverNow());
    const length =
      days > 0
        ? t('days', { days, hours })
        : hours > 0
          ? t('hours', { hours, minutes: String(minutes).padStart(2, '0') })
          : t('minutes', { minutes });
    return late ? t('late', { length }) : t('left', { length });
  };
  const text = useSyncExternalStore(everySecond, words, words);
  return (
    <time dateTime={new Date(dueAtEpochMs).toISOString()} className={className} suppressHydrationWarning>
      {text}
    </time>
  );
}
