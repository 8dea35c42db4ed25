'use client';
import { CircleCheck, PhoneForwarded } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { isAtOnce } from '@/domain/work-order/is-at-once';
import type { JobTypeCode } from '@/domain/work-order/job-type';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import { OrderMenu } from '../order/order-menu';
import { NextActions } from './next-actions';
import type { Outcome } from './outcome';
import { ReadAloud } from './read-aloud';
import { ThreeTimes } from './three-times';

type OpenedCardProps = {
  outcome: Outcome;
  isDispatcher: boolean;
  onOffer: () => void;
  onNewCall: () => void;
  onRequalified: (jobType: JobTypeCode, dueAt: string | null) => void;
  onCancelled: () => void;
};

/** What to tell the caller before hanging up, and what comes next. */
export function OpenedCard({ outcome, onRequalified, onCancelled, ...actions }: OpenedCardProps) {
  const t = useTranslations('intake.opened');
  const jobName = useTranslations('jobType');
  const { kind, reference, address, times, isPlaced, jobType, dueAt, appointment } = outcome;
  const window = appointment && { start: appointment.windowStart, end: appointment.windowEnd };
  return (
    <section aria-label={t(kind)} className="rounded-lg border border-line bg-surface">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2 pr-2 pl-4">
        <Icon of={kind === 'opened' ? CircleCheck : PhoneForwarded} className="text-kept" />
        <h2 className="text-lg font-semibold">{t(kind)}</h2>
        <Badge>{jobName(jobType)}</Badge>
        <p className="min-w-0 flex-1 basis-48 text-ink-soft">{address}</p>
        <OrderMenu order={{ ...outcome, window }} onRequalified={onRequalified} onCancelled={onCancelled} />
      </header>
      <div className="flex flex-col gap-5 p-4">
        <ReadAloud key={dueAt} reference={reference} dueAt={dueAt} window={window} />
        <NextActions outcome={outcome} {...actions} />
        {!isPlaced && <p className="text-risk">{t(isAtOnce(jobType) ? 'approximate' : 'toPlace')}</p>}
        {times && <ThreeTimes {...times} />}
      </div>
    </section>
  );
}
