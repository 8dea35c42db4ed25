'use client';
import { Bell, CircleX, Lock, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { Icon } from '../../ui/icon';
import { joinClasses } from '../../ui/join-classes';
import { JOB_ICON } from '../job-icon';
import type { PlannedVisit } from './day-plan';
import { type DayScale, placeOf } from './day-scale';
import { useVisitSentence } from './use-visit-sentence';
import { VISIT_LOOK } from './visit-look';

type VisitBarProps = {
  visit: PlannedVisit;
  scale: DayScale;
  isSelected: boolean;
  /** The one bar of the board that Tab reaches. */
  isTabStop: boolean;
  isLeaving: boolean;
};

/** A visit on its row: the drive before it hatched, then the bar. */
export const VisitBar = memo(function VisitBar({ visit, scale, isSelected, isTabStop, isLeaving }: VisitBarProps) {
  const sentence = useVisitSentence();
  const { state, standing, travelSeconds, startMs } = visit;
  const travel = { startMs: startMs - travelSeconds * 1000, endMs: startMs };
  return (
    <li className={isLeaving ? 'opacity-40' : ''}>
      {travelSeconds > 0 && (
        <span
          aria-hidden
          style={placeOf(scale, travel)}
          className="hatched pointer-events-none absolute inset-y-4.5 opacity-70"
        />
      )}
      <button
        type="button"
        data-visit={visit.visitId}
        data-work-order={visit.workOrderId}
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isSelected ? 'true' : undefined}
        title={sentence(visit)}
        style={placeOf(scale, visit)}
        className={joinClasses(
          '@container absolute inset-y-1.5 min-w-6 scroll-mt-8 scroll-mr-8 scroll-mb-20 scroll-ml-44 rounded-sm border text-left text-xs hover:z-10 hover:ring-2 hover:ring-accent focus-visible:z-10 aria-[current]:z-10 aria-[current]:ring-2 aria-[current]:ring-accent',
          VISIT_LOOK[state].classes,
        )}
      >
        <span className="sr-only">{sentence(visit)}</span>
        <BarFace visit={visit} />
        {(standing === 'late' || standing === 'atRisk') && (
          <Icon
            of={standing === 'late' ? CircleX : TriangleAlert}
            className={joinClasses(
              'absolute -top-1.5 -right-1.5 size-3.5 rounded-full bg-surface',
              standing === 'late' ? 'text-broken' : 'text-risk',
            )}
          />
        )}
      </button>
    </li>
  );
});

/** As much as the width bears: the job's icon; under it the number; then the place beside it, and what is fixed. */
function BarFace({ visit }: { visit: PlannedVisit }) {
  const number = visit.reference.replace(/^.*-/, '');
  const state = VISIT_LOOK[visit.state].icon;
  return (
    <span
      aria-hidden
      className="flex h-full flex-col justify-center overflow-hidden px-0.5 leading-4 @min-[3.75rem]:px-1"
    >
      <span className="flex items-center gap-0.5 @min-[3.75rem]:gap-1">
        <Icon of={JOB_ICON[visit.jobType]} className="size-3.5" />
        <span className="hidden shrink-0 font-medium tabular-nums @min-[4.5rem]:inline">{number}</span>
        <span className="ml-auto hidden min-w-0 items-center gap-0.5 overflow-hidden @min-[1.875rem]:flex">
          {state && <Icon of={state} className="size-3" />}
          {visit.pinned && <Icon of={Lock} className="size-3" />}
          {visit.isCustomerTold && <Icon of={Bell} className="size-3" />}
        </span>
      </span>
      <span className="hidden truncate @min-[4.5rem]:block">{visit.commune}</span>
      <span className="hidden text-[0.6875rem] leading-4 font-medium tabular-nums @min-[1.875rem]:block @min-[4.5rem]:hidden">
        {number}
      </span>
    </span>
  );
}
