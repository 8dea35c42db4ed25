'use client';
import { type Messages, useFormatter, useTranslations } from 'next-intl';
import { isRunningSearch } from '@/domain/plan-search/plan-search-state';
import { ErrorState } from '../../ui/error-state';
import { LiveRegion } from '../../ui/live-region';
import { Skeleton } from '../../ui/skeleton';
import { SidePanel } from '../side-panel';
import type { JobToPlan } from '../to-plan/job-to-plan';
import type { DeskPanel } from '../use-desk-address';
import { Proposal } from './proposal';
import { SearchEnded } from './search-ended';
import { SearchProgress } from './search-progress';
import type { Difference, SearchShown } from './search-shown';
import { useSearch } from './use-search';
import { WaitingLists } from './waiting-lists';

type PlanPanelProps = {
  day: string;
  today: string;
  canChange: boolean;
  /** What waits for somebody; undefined while it is read. */
  jobs: readonly JobToPlan[] | undefined;
  onOpen: (workOrderId: string, panel?: DeskPanel) => void;
  onClose: () => void;
};

/** The plan of a day or more: searched before everybody's eyes, then a difference that somebody accepts or leaves. */
export function PlanPanel({ day, today, canChange, jobs, onOpen, onClose }: PlanPanelProps) {
  const t = useTranslations('desk.plan');
  const { search, isError, retry } = useSearch(day);
  const standing = useStanding(search);
  const days = useDaysOf(search ?? { from: day, to: day });
  const waiting = jobs && !search?.isRepair && (
    <WaitingLists jobs={jobs} onSettle={(workOrderId, panel) => onOpen(workOrderId, canChange ? panel : undefined)} />
  );
  return (
    <SidePanel title={t(search?.isRepair ? 'repair.title' : 'title')} lead={days} onClose={onClose} takesFocus>
      <LiveRegion className="px-4 pt-4">
        <p className="text-lg font-semibold">{standing}</p>
        {search && <AskedBy search={search} />}
      </LiveRegion>
      {search === undefined && !isError && (
        <div className="p-4">
          <Skeleton lines={6} />
        </div>
      )}
      {isError && <ErrorState title={t('unreadable')} onRetry={retry} />}
      {search && isRunningSearch(search.state) && <SearchProgress search={search} canChange={canChange} />}
      {search?.state === 'proposed' && search.difference && (
        <Proposal
          key={search.searchId}
          search={search}
          difference={search.difference}
          canChange={canChange}
          onOpen={onOpen}
          onDecided={onClose}
        >
          {waiting}
        </Proposal>
      )}
      {search !== undefined && (search === null || hasEnded(search)) && (
        <SearchEnded search={search} day={day} canAsk={canChange && day >= today} onOpen={onOpen}>
          {waiting}
        </SearchEnded>
      )}
    </SidePanel>
  );
}

const hasEnded = ({ state }: SearchShown) => !isRunningSearch(state) && state !== 'proposed';

function AskedBy({ search: { askedByName, decidedByName } }: { search: SearchShown }) {
  const t = useTranslations('desk.plan');
  if (decidedByName) return <p className="text-sm text-ink-soft">{t('decidedBy', { name: decidedByName })}</p>;
  return askedByName && <p className="text-sm text-ink-soft">{t('askedBy', { name: askedByName })}</p>;
}

const sumOf = (counts: Difference['counts'] | undefined) =>
  Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);

/** Where it stands, in one sentence; empty before anything was asked. */
function useStanding(search: SearchShown | null | undefined): string {
  const t = useTranslations('desk.plan');
  if (!search) return '';
  const { state, reason, difference, isRepair } = search;
  const changes = sumOf(difference?.counts);
  if (state === 'proposed' && difference && isRepair) {
    const { leftOut } = difference.counts;
    const { makingRoom } = difference;
    const others = sumOf(makingRoom) - (makingRoom?.leftOut ?? 0);
    return t('repair.proposed', { count: changes - leftOut, others, leftOut });
  }
  if (state === 'proposed' && difference) {
    const saved = (difference.before.costCents - difference.after.costCents) / 100;
    return t(saved > 0 ? 'saves' : 'mends', { euros: saved, count: changes });
  }
  if (isRepair && reason === 'nothingBetter') return t('repair.nothingBetter');
  if (isRepair && state === 'searching') return t('repair.searching');
  if (reason) return t(`ended.${reason as keyof Messages['desk']['plan']['ended']}`);
  return t(`state.${state as keyof Messages['desk']['plan']['state']}`);
}

function useDaysOf({ from, to }: Pick<SearchShown, 'from' | 'to'>): string {
  const format = useFormatter();
  const day = (iso: string) => format.dateTime(new Date(`${iso}T12:00:00Z`), 'day');
  return from === to ? day(from) : `${day(from)} – ${day(to)}`;
}
