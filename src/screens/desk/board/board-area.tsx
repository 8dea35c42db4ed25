'use client';
import { CalendarX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { OutlookNote } from '../move/outlook-note';
import { RetellDialog } from '../move/retell-dialog';
import { useBoardMove } from '../move/use-board-move';
import { inTrouble } from '../plan/in-trouble';
import { PlanButton } from '../plan/plan-button';
import { RepairButton } from '../plan/repair-button';
import type { JobToPlan } from '../to-plan/job-to-plan';
import { BoardSkeleton } from './board-skeleton';
import { BoardToolbar, type Zoom } from './board-toolbar';
import { DayBoard } from './day-board';
import type { PlannedVisit, TechnicianDay } from './day-plan';
import { TechnicianAgenda } from './technician-agenda';
import { useDay } from './use-day';
import { useSteadyScale } from './use-steady-scale';

type BoardAreaProps = {
  day: string;
  today: string;
  jobs: readonly JobToPlan[] | undefined;
  selectedWorkOrderId: string | null;
  canChange: boolean;
  /** A job that a key or a button asked to move; taken as soon as the day is known. */
  toMove: string | null;
  onMoveTaken: () => void;
  onDay: (day: string) => void;
  onOpen: (visit: PlannedVisit) => void;
  onOpenJobs: () => void;
  onOpenPlan: () => void;
};

/** The middle of the desk: the day by technician, and whatever is on the move in it. */
export function BoardArea(props: BoardAreaProps) {
  const { day, today, jobs, selectedWorkOrderId, canChange, onDay, onOpen, onOpenJobs, onOpenPlan } = props;
  const t = useTranslations('desk');
  const [zoom, setZoom] = useState<Zoom>('day');
  const { shown, isOld, isError, retry } = useDay(day);
  const rows = shown?.technicians ?? NOBODY;
  const scale = useSteadyScale(shown?.day ?? day, rows);
  const board = useBoardMove({ ...props, technicians: isOld ? NOBODY : rows });
  const { moving } = board.move;
  const visitCount = rows.reduce((sum, { visits }) => sum + visits.length, 0);
  const troubled = shown && !isOld ? inTrouble(rows) : undefined;
  const isInTrouble = canChange && day >= today && (troubled?.length ?? 0) > 0;
  const atWork = rows.filter(({ shifts, visits }) => shifts.length + visits.length > 0).length;
  return (
    <section aria-label={t('title')} className="relative flex min-w-0 flex-1 flex-col">
      <BoardToolbar
        day={day}
        today={today}
        onDay={onDay}
        zoom={zoom}
        onZoom={setZoom}
        onUndo={board.undo}
        onOpenJobs={onOpenJobs}
        jobCount={jobs?.length ?? null}
        planning={
          <>
            {canChange && <RepairButton day={day} today={today} troubled={troubled} onOpen={onOpenPlan} />}
            <PlanButton day={day} today={today} canChange={canChange} onOpen={onOpenPlan} />
          </>
        }
      >
        <p
          className={`ml-2 hidden min-w-0 truncate text-sm text-ink-soft ${isInTrouble ? '@min-[88rem]:block' : '@min-[60rem]:block'}`}
        >
          {shown && t('toolbar.summary', { visits: visitCount, technicians: atWork })}
        </p>
      </BoardToolbar>
      {!shown && !isError && <BoardSkeleton />}
      {!shown && isError && <ErrorState title={t('board.failed')} onRetry={retry} />}
      {shown?.technicians.length === 0 && (
        <EmptyState icon={CalendarX} title={t('board.nobody')} hint={t('board.nobodyHint')} />
      )}
      {rows.length > 0 && (
        <div aria-busy={isOld} className={`flex min-h-0 flex-1 flex-col ${isOld ? 'opacity-60' : ''}`}>
          <div className="flex min-h-0 flex-1 flex-col max-sm:hidden">
            <DayBoard
              technicians={rows}
              scale={scale}
              zoom={zoom}
              selectedWorkOrderId={selectedWorkOrderId}
              move={board.move}
              verdict={board.verdict}
              canMove={canChange && !isOld}
              onGrip={board.grip}
              onOpen={onOpen}
              onDrop={board.drop}
            />
          </div>
          <div className="flex min-h-0 flex-1 flex-col sm:hidden">
            <TechnicianAgenda technicians={rows} selectedWorkOrderId={selectedWorkOrderId} onOpen={onOpen} />
          </div>
        </div>
      )}
      {moving && (
        <OutlookNote
          moving={moving}
          technicianName={rows.find((row) => row.technicianId === moving.draft.technicianId)?.name ?? ''}
          outlook={board.outlook}
          onDrop={board.drop}
          onCancel={board.move.end}
        />
      )}
      <RetellDialog
        retelling={board.awaiting}
        isSending={board.isRetelling}
        onSend={board.retell}
        onCancel={board.keepAsBefore}
      />
    </section>
  );
}

const NOBODY: readonly TechnicianDay[] = [];
