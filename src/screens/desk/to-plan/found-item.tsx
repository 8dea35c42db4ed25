'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { Icon } from '../../ui/icon';
import { JOB_ICON } from '../job-icon';
import type { JobFound } from './use-found-jobs';

type FoundItemProps = { job: JobFound; isDayKnown: boolean; isSelected: boolean; isTabStop: boolean };

/** A job that waits no more: what, where, when and with whom. */
export function FoundItem({ job, isDayKnown, isSelected, isTabStop }: FoundItemProps) {
  const sayJob = useTranslations('jobType');
  const sayState = useTranslations('desk.toPlan.state');
  const format = useFormatter();
  const { visit } = job;
  const when = visit && format.dateTime(Date.parse(visit.start), isDayKnown ? 'time' : 'moment');
  return (
    <li>
      <button
        type="button"
        data-work-order={job.workOrderId}
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isSelected ? 'true' : undefined}
        className="flex w-full gap-2.5 border-b border-line px-3 py-2 text-left -outline-offset-2! hover:bg-hover aria-[current]:bg-selected"
      >
        <Icon of={JOB_ICON[job.jobType]} className="mt-0.5 size-4.5 text-ink-soft" />
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline gap-2">
            <span className="truncate font-medium">{sayJob(job.jobType)}</span>
            <span className="ml-auto shrink-0 text-sm text-ink-soft tabular-nums">{job.reference}</span>
          </span>
          <span className="block truncate text-sm text-ink-soft">
            <span className="text-ink">{job.commune}</span> · {job.address.replace(/,[^,]*$/, '')}
          </span>
          <span className="block truncate text-sm text-ink-soft">
            {[when, visit?.technicianNames.join(', '), sayState(job.state)].filter(Boolean).join(' · ')}
          </span>
        </span>
      </button>
    </li>
  );
}
