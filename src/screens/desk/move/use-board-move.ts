'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent } from 'react';
import { useTRPC } from '../../trpc';
import { showToast } from '../../ui/toasts';
import type { PlannedVisit, TechnicianDay } from '../board/day-plan';
import type { JobToPlan } from '../to-plan/job-to-plan';
import { firstDraft } from './first-draft';
import { standingOnBoard } from './standing-on-board';
import { useDrop } from './use-drop';
import { type MoveSubject, type Moving, useMove } from './use-move';
import { useMoveKeys } from './use-move-keys';
import { useOutlook } from './use-outlook';
import type { Inverse } from './use-undo';

type BoardMoveContext = {
  day: string;
  technicians: readonly TechnicianDay[];
  jobs: readonly JobToPlan[] | undefined;
  canChange: boolean;
  toMove: string | null;
  onMoveTaken: () => void;
};

/** Everything about the one thing on the move on a board: its keys, what would follow, the drop and the way back. */
export function useBoardMove({ day, technicians, jobs, canChange, toMove, onMoveTaken }: BoardMoveContext) {
  const t = useTranslations('desk.move');
  const sayJob = useTranslations('jobType');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const move = useMove();
  const { moving } = move;
  const outlook = useOutlook(moving, day);

  const subjectOf = ({ visitId, workOrderId, reference, jobType, startMs, endMs }: PlannedVisit): MoveSubject => ({
    visitId,
    workOrderId,
    reference,
    label: `${sayJob(jobType)} ${reference}`,
    durationMs: endMs - startMs,
    from: null,
  });
  const inverseOf = ({ subject }: Moving): Inverse | null => {
    const standing = subject.visitId ? standingOnBoard(technicians, subject.visitId) : null;
    if (!subject.visitId || !standing) return null;
    const { technicianId, position, visit } = standing;
    const start = visit.pinned ? new Date(visit.startMs).toISOString() : null;
    const to = { technicianId, day, position: start ? null : position, start };
    return { kind: 'move', visitId: subject.visitId, to };
  };
  const drop = useDrop({
    day,
    move,
    inverseOf,
    nameOf: (id) => technicians.find(({ technicianId }) => technicianId === id)?.name ?? '',
    appointmentOf: async (workOrderId) =>
      (await queries.fetchQuery(trpc.board.workOrder.queryOptions({ workOrderId })))?.appointment ?? null,
  });
  const dropNow = () => {
    if (moving && !drop.isSaving) drop.drop(moving);
  };

  const take = useEffectEvent((workOrderId: string) => {
    onMoveTaken();
    if (!canChange || moving) return;
    const row = technicians.find(({ visits }) => visits.some((visit) => visit.workOrderId === workOrderId));
    const visit = row?.visits.find((one) => one.workOrderId === workOrderId);
    const job = jobs?.find((one) => one.workOrderId === workOrderId);
    if (row && visit) {
      const from = { technicianId: row.technicianId, startMs: visit.startMs, isTimed: false };
      move.begin({ ...subjectOf(visit), from }, from, 'keyboard');
    } else if (job) {
      const { reference, durationMinutes, jobType } = job;
      const label = `${sayJob(jobType)} ${reference}`;
      const subject = {
        visitId: null,
        workOrderId,
        reference,
        label,
        durationMs: durationMinutes * 60_000,
        from: null,
      };
      const draft = firstDraft(technicians);
      if (draft) move.begin(subject, draft, 'keyboard');
    } else showToast({ tone: 'info', title: t('notHere') });
  });
  const isKnown = technicians.length > 0;
  useEffect(() => {
    if (toMove && isKnown) take(toMove);
  }, [toMove, isKnown]);
  useMoveKeys(move, technicians, dropNow, drop.awaiting === null);

  const isPossible = outlook.kind === 'same' || (outlook.kind === 'known' && outlook.whatIf.isFeasible);
  return {
    move,
    outlook,
    verdict:
      outlook.kind === 'asking' ? ('asking' as const) : isPossible ? ('possible' as const) : ('refused' as const),
    subjectOf,
    drop: dropNow,
    undo: drop.undo.undo,
    awaiting: drop.awaiting,
    retell: drop.retell,
    isRetelling: drop.isRetelling,
    keepAsBefore: drop.keepAsBefore,
  };
}
