'use client';
import { Inbox, SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { EmptyState } from '../../ui/empty-state';
import { boxClasses } from '../../ui/field-classes';
import { useShortcut } from '../../ui/use-shortcut';
import { JobItem } from './job-item';
import type { JobToPlan } from './job-to-plan';
import { matchingJobs, sortedJobs } from './sorted-jobs';

type JobListProps = {
  jobs: readonly JobToPlan[];
  selectedWorkOrderId: string | null;
  onOpen: (workOrderId: string) => void;
};

/** What waits for somebody, what burns first on top. Arrows lead through it, Enter opens, O and D act on it. */
export function JobList({ jobs, selectedWorkOrderId, onOpen }: JobListProps) {
  const t = useTranslations('desk.toPlan');
  const sayJob = useTranslations('jobType');
  const [words, setWords] = useState('');
  const [focused, setFocused] = useState<string | null>(null);
  const filter = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useShortcut({ id: 'desk.filter', key: '/' }, () => filter.current?.focus());
  const sorted = useMemo(() => sortedJobs(jobs), [jobs]);
  const shown = useMemo(() => matchingJobs(sorted, words, (job) => sayJob(job.jobType)), [sorted, words, sayJob]);
  const tabStop = shown.some((job) => job.workOrderId === focused) ? focused : shown[0]?.workOrderId;

  const focusJob = (workOrderId: string | undefined) =>
    list.current?.querySelector<HTMLElement>(`[data-work-order="${workOrderId}"]`)?.focus();
  const onKeyDown = (event: KeyboardEvent) => {
    const at = shown.findIndex((job) => job.workOrderId === focused);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    focusJob(shown[to]?.workOrderId);
  };
  const group = (title: string, some: readonly JobToPlan[]) =>
    some.length > 0 && (
      <section aria-label={title}>
        <h3 className="sticky top-0 z-10 flex h-7 items-center gap-2 border-b border-line bg-sunken px-3 text-sm font-medium">
          {title} <span className="text-ink-soft">{some.length}</span>
        </h3>
        <ul>
          {some.map((job) => (
            <JobItem
              key={job.workOrderId}
              job={job}
              isSelected={job.workOrderId === selectedWorkOrderId}
              isTabStop={job.workOrderId === tabStop}
            />
          ))}
        </ul>
      </section>
    );
  return (
    <>
      <div className="border-b border-line px-3 pb-2">
        <input
          ref={filter}
          type="search"
          value={words}
          onChange={({ target }) => setWords(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') focusJob(shown[0]?.workOrderId);
            if (event.key === 'Escape' && words) setWords('');
          }}
          aria-label={t('filter')}
          placeholder={t('filterHint')}
          className={`${boxClasses} h-control px-2.5`}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the jobs inside are buttons; the list listens once for all of them. */}
      <div
        ref={list}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => setFocused(target.dataset.workOrder ?? focused)}
        onClick={({ target }) => {
          const job =
            target instanceof Element ? target.closest<HTMLElement>('[data-work-order]')?.dataset.workOrder : null;
          if (job) onOpen(job);
        }}
        className="min-h-0 flex-1 overflow-y-auto"
      >
        {group(
          t('urgent'),
          shown.filter((job) => job.isUrgent),
        )}
        {group(
          t('others'),
          shown.filter((job) => !job.isUrgent),
        )}
        {jobs.length === 0 && <EmptyState icon={Inbox} title={t('nothing')} hint={t('nothingHint')} />}
        {jobs.length > 0 && shown.length === 0 && <EmptyState icon={SearchX} title={t('noneFound')} />}
      </div>
    </>
  );
}
