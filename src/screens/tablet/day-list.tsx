'use client';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { isOver } from '@/domain/work-order/visit-state';
import { JOB_ICON } from '../desk/job-icon';
import { Badge } from '../ui/badge';
import { Icon } from '../ui/icon';
import { type Correction, StepTimes } from './step-times';
import type { TourVisit } from './tour';

type DayListProps = {
  title: string;
  visits: readonly TourVisit[];
  /** The visit already shown large above. */
  currentId?: string | undefined;
  /** Absent for a day whose visits cannot be begun yet. */
  onChoose?: (visitId: string) => void;
  /** Absent where nothing has been done yet. */
  onCorrect?: (visit: TourVisit, told: Correction) => void;
};

/** A day in its order; what is over is folded away. */
export function DayList({ title, visits, currentId, onChoose, onCorrect }: DayListProps) {
  const t = useTranslations('tablet');
  const toCome = visits.filter(({ state, visitId }) => !isOver(state) && visitId !== currentId);
  const over = visits.filter(({ state }) => isOver(state));
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h2 className="text-lg font-semibold">{title}</h2>
      {toCome.length === 0 && <p className="text-ink-soft">{t('nothingElse')}</p>}
      <Rows visits={toCome} onChoose={onChoose} />
      {over.length > 0 && (
        <details className="group">
          <summary className="flex min-h-12 list-none items-center gap-2 text-ink-soft [&::-webkit-details-marker]:hidden">
            <Icon of={ChevronDown} className="-rotate-90 group-open:rotate-0" />
            {t('over', { count: over.length })}
          </summary>
          <Rows visits={over} onCorrect={onCorrect} />
        </details>
      )}
    </section>
  );
}

function Rows({ visits, onChoose, onCorrect }: Pick<DayListProps, 'visits' | 'onChoose' | 'onCorrect'>) {
  if (visits.length === 0) return null;
  return (
    <ol className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
      {visits.map((visit) => (
        <li key={visit.visitId}>
          {onChoose ? (
            <button
              type="button"
              onClick={() => onChoose(visit.visitId)}
              className="flex min-h-16 w-full items-center gap-3 px-3 py-2 text-left -outline-offset-2! hover:bg-hover"
            >
              <Row visit={visit} />
              <Icon of={ChevronRight} className="text-ink-soft" />
            </button>
          ) : (
            <div className="flex min-h-14 items-center gap-3 px-3 py-2">
              <Row visit={visit} />
            </div>
          )}
          {onCorrect && (
            <div className="px-3 pb-2">
              <StepTimes visit={visit} onCorrect={(told) => onCorrect(visit, told)} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function Row({ visit: { jobType, address, start, window, state } }: { visit: TourVisit }) {
  const t = useTranslations('tablet');
  const job = useTranslations('jobType');
  const format = useFormatter();
  const time = (instant: string) => format.dateTime(new Date(instant), 'time');
  return (
    <>
      <time dateTime={start} className="w-14 shrink-0 font-medium">
        {time(start)}
      </time>
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-2 font-medium">
          <Icon of={JOB_ICON[jobType]} />
          {job(jobType)}
        </span>
        <span className="block text-sm text-ink-soft">
          {address}
          {window && ` · ${t('window', { start: time(window.start), end: time(window.end) })}`}
        </span>
      </span>
      {state !== 'planned' && state !== 'dispatched' && (
        <Badge tone={state === 'done' ? 'kept' : 'neutral'}>{t(`state.${state}`)}</Badge>
      )}
    </>
  );
}
