'use client';
import { Bell, CircleX, Lock, TriangleAlert } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { Icon } from '../../ui/icon';
import { JOB_ICON } from '../job-icon';
import type { PlannedVisit, TechnicianDay } from './day-plan';
import { TechnicianHead } from './technician-head';
import { VISIT_LOOK } from './visit-look';

type TechnicianAgendaProps = {
  technicians: readonly TechnicianDay[];
  selectedWorkOrderId: string | null;
  onOpen: (visit: PlannedVisit) => void;
};

/** The same day for a telephone: technician by technician, a line a visit. */
export function TechnicianAgenda({ technicians, selectedWorkOrderId, onOpen }: TechnicianAgendaProps) {
  const t = useTranslations('desk');
  return (
    <ol aria-label={t('board.label')} className="min-h-0 flex-1 overflow-y-auto">
      {technicians.map((row) => (
        <li key={row.technicianId} className="[content-visibility:auto] [contain-intrinsic-size:auto_10rem]">
          <div className="sticky top-0 z-10 flex min-h-12 items-stretch border-b border-line bg-sunken *:w-full *:border-0 *:bg-sunken">
            <TechnicianHead day={row} />
          </div>
          <ol aria-label={t('visitsOf', { name: row.name })}>
            {row.visits.map((visit) => (
              <li key={visit.visitId}>
                <AgendaLine
                  visit={visit}
                  isSelected={visit.workOrderId === selectedWorkOrderId}
                  onOpen={() => onOpen(visit)}
                />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function AgendaLine({ visit, isSelected, onOpen }: { visit: PlannedVisit; isSelected: boolean; onOpen: () => void }) {
  const t = useTranslations('desk');
  const sayJob = useTranslations('jobType');
  const format = useFormatter();
  const time = (ms: number) => format.dateTime(ms, 'time');
  const state = VISIT_LOOK[visit.state].icon;
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-current={isSelected ? 'true' : undefined}
      className="flex min-h-14 w-full items-center gap-3 border-b border-line bg-surface px-3 py-2 text-left -outline-offset-2! hover:bg-hover aria-[current]:bg-selected"
    >
      <time className="w-11 shrink-0 font-medium">{time(visit.startMs)}</time>
      <Icon of={JOB_ICON[visit.jobType]} className="size-5 text-accent" />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <span className="truncate font-medium">{sayJob(visit.jobType)}</span>
          <span className="ml-auto shrink-0 text-sm text-ink-soft">{visit.reference}</span>
        </span>
        <span className="flex items-center gap-1.5 text-sm text-ink-soft">
          {state && <Icon of={state} />}
          <span className="truncate">
            {t(`visitState.${visit.state}`)} · {visit.commune}
            {visit.window &&
              ` · ${t('bar.window', { from: time(visit.window.startMs), to: time(visit.window.endMs) })}`}
          </span>
          {visit.pinned && <Icon of={Lock} />}
          {visit.isCustomerTold && <Icon of={Bell} />}
          {visit.standing === 'late' && <Icon of={CircleX} className="text-broken" />}
          {visit.standing === 'atRisk' && <Icon of={TriangleAlert} className="text-risk" />}
        </span>
      </span>
    </button>
  );
}
