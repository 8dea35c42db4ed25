'use client';
import { CircleCheck, PhoneForwarded } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import { OrderMenu } from '../order/order-menu';
import { NextActions } from './next-actions';
import type { Outcome } from './outcome';
import { ReadAloud } from './read-aloud';
import { ThreeTimes } from './three-times';

type OpenedCardProps = { outcome: Outcome; isDispatcher: boolean; onNewCall: () => void };

/** What to tell the caller before hanging up, and what comes next. */
export function OpenedCard({ outcome: first, isDispatcher, onNewCall }: OpenedCardProps) {
  const t = useTranslations('intake.opened');
  const jobName = useTranslations('jobType');
  const [jobType, setJobType] = useState(first.jobType);
  const outcome = { ...first, jobType };
  const { kind, reference, address, times, isPlaced } = outcome;
  return (
    <section aria-label={t(kind)} className="rounded-lg border border-line bg-surface">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2 pr-2 pl-4">
        <Icon of={kind === 'opened' ? CircleCheck : PhoneForwarded} className="text-kept" />
        <h2 className="text-lg font-semibold">{t(kind)}</h2>
        <Badge>{jobName(jobType)}</Badge>
        <p className="min-w-0 flex-1 text-ink-soft">{address}</p>
        <OrderMenu order={{ ...outcome, window: null }} onRequalified={setJobType} />
      </header>
      <div className="flex flex-col gap-5 p-4">
        <ReadAloud reference={reference} dueAt={jobType === first.jobType ? outcome.dueAt : null} />
        <NextActions outcome={outcome} isDispatcher={isDispatcher} onNewCall={onNewCall} />
        {!isPlaced && <p className="text-risk">{t('toPlace')}</p>}
        {times && <ThreeTimes {...times} />}
      </div>
    </section>
  );
}
