'use client';
import { CirclePause } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { Icon } from '../../ui/icon';
import { joinClasses } from '../../ui/join-classes';
import { JOB_ICON } from '../job-icon';
import { BreachBar } from './breach-bar';
import type { JobToPlan } from './job-to-plan';

type JobItemProps = { job: JobToPlan; isSelected: boolean; isTabStop: boolean };

/** A job that waits: what, where, and how much of its promise's time is gone. */
export const JobItem = memo(function JobItem({ job, isSelected, isTabStop }: JobItemProps) {
  const sayJob = useTranslations('jobType');
  return (
    <li className="[contain-intrinsic-size:auto_4.25rem] [content-visibility:auto]">
      <button
        type="button"
        data-work-order={job.workOrderId}
        data-job={job.workOrderId}
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isSelected ? 'true' : undefined}
        className={joinClasses(
          'flex w-full touch-pan-y gap-2.5 border-b border-line px-3 py-2 text-left -outline-offset-2! hover:bg-hover aria-[current]:bg-selected',
          job.isUrgent && 'border-l-4 border-l-broken pl-2',
        )}
      >
        <Icon
          of={JOB_ICON[job.jobType]}
          className={joinClasses('mt-0.5 size-4.5', job.isUrgent ? 'text-broken' : 'text-accent')}
        />
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline gap-2">
            <span className="truncate font-medium">{sayJob(job.jobType)}</span>
            <span className="ml-auto shrink-0 text-sm text-ink-soft tabular-nums">{job.reference}</span>
          </span>
          <span className="block truncate text-sm text-ink-soft">
            <span className="text-ink">{job.commune}</span> · {job.street}
          </span>
          <Term promise={job.promise} />
        </span>
      </button>
    </li>
  );
});

function Term({ promise }: Pick<JobToPlan, 'promise'>) {
  const t = useTranslations('desk');
  if (!promise) return <span className="block text-sm text-ink-soft">{t('noPromise')}</span>;
  if (!promise.isPaused) return <BreachBar {...promise} label={t('commitment', { code: promise.number })} />;
  return (
    <span className="flex items-center gap-1.5 text-sm text-awaiting">
      <Icon of={CirclePause} />
      {t('promisePaused')}
    </span>
  );
}
