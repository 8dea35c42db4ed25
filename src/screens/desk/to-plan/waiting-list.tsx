'use client';
import { useTranslations } from 'next-intl';
import { JobGroup } from './job-group';
import { JobItem } from './job-item';
import type { JobToPlan } from './job-to-plan';

type WaitingListProps = {
  jobs: readonly JobToPlan[];
  /** True: one group, beside what was found elsewhere. */
  isSearched: boolean;
  selectedWorkOrderId: string | null;
  tabStop: string | undefined;
};

/** The jobs nobody has been given yet, urgent ones first. */
export function WaitingList({ jobs, isSearched, selectedWorkOrderId, tabStop }: WaitingListProps) {
  const t = useTranslations('desk.toPlan');
  const group = (title: string, some: readonly JobToPlan[]) => (
    <JobGroup title={title} count={some.length}>
      {some.map((job) => (
        <JobItem
          key={job.workOrderId}
          job={job}
          isSelected={job.workOrderId === selectedWorkOrderId}
          isTabStop={job.workOrderId === tabStop}
        />
      ))}
    </JobGroup>
  );
  if (isSearched) return group(t('title'), jobs);
  const urgent = jobs.filter(({ isUrgent }) => isUrgent);
  const others = jobs.filter(({ isUrgent }) => !isUrgent);
  return (
    <>
      {group(t('urgent'), urgent)}
      {group(t('others'), others)}
    </>
  );
}
