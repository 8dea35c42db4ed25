'use client';
import { Inbox, SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useRef, useState } from 'react';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { boxClasses } from '../../ui/field-classes';
import { LiveRegion } from '../../ui/live-region';
import { useShortcut } from '../../ui/use-shortcut';
import { FoundList } from './found-list';
import type { JobToPlan } from './job-to-plan';
import { type OpenJob, useJobSearch } from './use-job-search';
import { WaitingList } from './waiting-list';

type JobListProps = { jobs: readonly JobToPlan[]; selectedWorkOrderId: string | null; onOpen: OpenJob };

/**
 * What waits for somebody, what burns first on top; words typed also find what is planned and what was closed today.
 * Arrows lead through it, Enter opens, O and D act on it.
 */
export function JobList({ jobs, selectedWorkOrderId, onOpen }: JobListProps) {
  const t = useTranslations('desk.toPlan');
  const sayFound = useTranslations('ui.comboBox');
  const [words, setWords] = useState('');
  const [focused, setFocused] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useShortcut({ id: 'desk.filter', key: '/' }, () => field.current?.focus());
  const { waiting, groups, ids, isAsking, retry, open, openFirst } = useJobSearch(jobs, words, onOpen);
  const isSearched = words.trim() !== '';
  const look = { selectedWorkOrderId, tabStop: focused && ids.includes(focused) ? focused : ids[0] };

  const focusJob = (workOrderId: string | undefined) =>
    list.current?.querySelector<HTMLElement>(`[data-work-order="${workOrderId}"]`)?.focus();
  const onFieldKey = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowDown') focusJob(ids[0]);
    if (key === 'Enter' && isSearched) void openFirst();
    if (key === 'Escape' && words) setWords('');
  };
  const onListKey = (event: KeyboardEvent) => {
    const at = focused ? ids.indexOf(focused) : -1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: ids.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    focusJob(ids[to]);
  };
  return (
    <>
      <div className="border-b border-line px-3 pb-2">
        <input
          ref={field}
          type="search"
          value={words}
          onChange={({ target }) => setWords(target.value)}
          onKeyDown={onFieldKey}
          aria-label={t('search')}
          placeholder={t('searchHint')}
          className={`${boxClasses} h-control px-2.5`}
        />
        <LiveRegion visible={false}>
          {isSearched && (isAsking ? sayFound('searching') : sayFound('found', { count: ids.length }))}
        </LiveRegion>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the jobs inside are buttons; the list listens once for all of them. */}
      <div
        ref={list}
        onKeyDown={onListKey}
        onFocus={({ target }) => setFocused(target.dataset.workOrder ?? focused)}
        onClick={({ target }) => {
          const job =
            target instanceof Element ? target.closest<HTMLElement>('[data-work-order]')?.dataset.workOrder : null;
          if (job) open(job);
        }}
        className="min-h-0 flex-1 overflow-y-auto"
      >
        <WaitingList jobs={waiting} isSearched={isSearched} {...look} />
        <FoundList groups={groups} {...look} />
        {retry && <ErrorState title={t('failed')} onRetry={retry} />}
        {!isSearched && jobs.length === 0 && <EmptyState icon={Inbox} title={t('nothing')} hint={t('nothingHint')} />}
        {isSearched && ids.length === 0 && !isAsking && !retry && <EmptyState icon={SearchX} title={t('noneFound')} />}
      </div>
    </>
  );
}
