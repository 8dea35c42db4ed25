'use client';
import { useLocale, useTranslations } from 'next-intl';
import { sayDay } from '../window-words-of';
import { FoundItem } from './found-item';
import { JobGroup } from './job-group';
import type { FoundGroup } from './search-words';
import type { JobFound } from './use-found-jobs';

type FoundListProps = {
  groups: readonly FoundGroup<JobFound>[];
  selectedWorkOrderId: string | null;
  tabStop: string | undefined;
};

/** What was found beyond the jobs that wait: by the day it is planned on, then what is closed. */
export function FoundList({ groups, selectedWorkOrderId, tabStop }: FoundListProps) {
  const t = useTranslations('desk.toPlan');
  const locale = useLocale();
  const title = ({ kind, start }: FoundGroup<JobFound>) =>
    start ? t('plannedOn', { day: sayDay(start, locale) }) : t(kind === 'toPlan' ? 'title' : 'closed');
  return groups.map((group) => (
    <JobGroup key={title(group)} title={title(group)} count={group.jobs.length}>
      {group.jobs.map((job) => (
        <FoundItem
          key={job.workOrderId}
          job={job}
          isDayKnown={group.kind === 'planned'}
          isSelected={job.workOrderId === selectedWorkOrderId}
          isTabStop={job.workOrderId === tabStop}
        />
      ))}
    </JobGroup>
  ));
}
