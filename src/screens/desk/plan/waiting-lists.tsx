'use client';
import { CalendarPlus, Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useWhen } from '../../use-when';
import { Disclosure } from '../disclosure';
import type { JobToPlan } from '../to-plan/job-to-plan';
import type { DeskPanel } from '../use-desk-address';
import { JobLink } from './job-link';
import { type WaitingFor, waitingFor } from './waiting-for';

/** More are at the left of the desk. */
const MOST_SHOWN = 20;

const SETTLED_IN = { dispatch: 'candidates', appointment: 'offers' } as const satisfies Record<WaitingFor, DeskPanel>;
const KINDS = [
  ['dispatch', Users],
  ['appointment', CalendarPlus],
] as const;

type WaitingListsProps = {
  jobs: readonly JobToPlan[];
  /** Opens a job where what it waits for is settled. */
  onSettle: (workOrderId: string, panel: DeskPanel) => void;
};

/** What waits and no search will plan, by what it waits for; each leads to where that is settled. What there is none of is not there. */
export function WaitingLists({ jobs, onSettle }: WaitingListsProps) {
  const t = useTranslations('desk.plan');
  const lists = KINDS.map(([kind, icon]) => ({ kind, icon, waiting: waitingFor(jobs, kind) })).filter(
    ({ waiting }) => waiting.length > 0,
  );
  if (lists.length === 0) return null;
  return (
    <section aria-label={t('waits.title')} className="flex flex-col divide-y divide-line border-b border-line">
      {lists.map(({ kind, icon, waiting }) => (
        <Disclosure
          key={kind}
          icon={icon}
          title={t(`waits.${kind}`, { count: waiting.length })}
          className="py-1 [&>summary]:px-4"
        >
          <ul className="flex flex-col divide-y divide-line px-4 pb-2">
            {waiting.slice(0, MOST_SHOWN).map((job) => (
              <li key={job.workOrderId} className="py-1.5">
                <JobLink job={job} onOpen={(workOrderId) => onSettle(workOrderId, SETTLED_IN[kind])} />
                <Term job={job} />
              </li>
            ))}
          </ul>
          {waiting.length > MOST_SHOWN && (
            <p className="px-4 pb-2 text-sm text-ink-soft">{t('andMore', { count: waiting.length - MOST_SHOWN })}</p>
          )}
        </Disclosure>
      ))}
    </section>
  );
}

function Term({ job: { commune, promise } }: { job: JobToPlan }) {
  const t = useTranslations('desk.candidates');
  const when = useWhen();
  const due = promise && !promise.isPaused ? t('due', { time: when(new Date(promise.dueAtMs).toISOString()) }) : null;
  return <p className="text-sm text-ink-soft">{[commune, due].filter(Boolean).join(' · ')}</p>;
}
