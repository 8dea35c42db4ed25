'use client';
import { useTranslations } from 'next-intl';
import { useThisMinute } from '../desk/use-server-time';
import { parisDayOf } from '../desk/working-day';
import { serverNow } from '../server-clock';
import { Countdown } from '../ui/countdown';
import { useDueOn } from './use-due-on';

/** By when the promise of a job is to be kept, and how long that is. */
export function TaskDue({ dueAt }: { dueAt: string }) {
  const t = useTranslations('tasks');
  const dueOn = useDueOn(parisDayOf(useThisMinute()));
  return (
    <p className="tabular-nums">
      {t('due', { when: dueOn(dueAt) })} (<Countdown dueAtEpochMs={Date.parse(dueAt)} serverNow={serverNow} />)
    </p>
  );
}
