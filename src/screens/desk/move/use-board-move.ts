'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTRPC } from '../../trpc';
import { showToast } from '../../ui/toasts';
import { useShortcut } from '../../ui/use-shortcut';
import type { TechnicianDay } from '../board/day-plan';
import type { MoveVerdict } from '../board/move-ghost';
import type { Grip } from '../board/use-board-drag';
import { focusedWorkOrder } from '../focused-work-order';
import type { JobToPlan } from '../to-plan/job-to-plan';
import { firstDraft } from './first-draft';
import { inTheWay } from './in-the-way';
import { standingOnBoard } from './standing-on-board';
import { useDrop } from './use-drop';
import { type Moving, useMove } from './use-move';
import { useMoveKeys } from './use-move-keys';
import { useMoveSubjects } from './use-move-subjects';
import { type Outlook, useOutlook } from './use-outlook';
import type { Inverse } from './use-undo';

type BoardMoveContext = {
  day: string;
  technicians: readonly TechnicianDay[];
  jobs: readonly JobToPlan[] | undefined;
  canChange: boolean;
  selectedWorkOrderId: string | null;
  /** A job the panel asked to move. */
  toMove: string | null;
  onMoveTaken: () => void;
};

/** Everything about the one thing on the move on a board: its keys, what would follow, the drop and the way back. */
export function useBoardMove(context: BoardMoveContext) {
  const { day, technicians, jobs, canChange, selectedWorkOrderId, toMove, onMoveTaken } = context;
  const t = useTranslations('desk.move');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const move = useMove();
  const { moving } = move;
  const outlook = useOutlook(moving, day);
  const toFocus = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the bar is drawn anew when the day is read again
  useEffect(() => {
    if (!toFocus.current) return;
    document.querySelector<HTMLElement>(`[data-visit="${toFocus.current}"]`)?.focus();
    toFocus.current = null;
  }, [technicians]);

  const inverseOf = ({ subject }: Moving): Inverse | null => {
    const standing = subject.visitId ? standingOnBoard(technicians, subject.visitId) : null;
    if (!subject.visitId || !standing) return null;
    const { technicianId, position, visit } = standing;
    const start = visit.pinned ? new Date(visit.plannedStartMs).toISOString() : null;
    const to = { technicianId, day, position: start ? null : position, start };
    return { kind: 'move', visitId: subject.visitId, to };
  };
  const drop = useDrop({
    day,
    move,
    inverseOf,
    nameOf: (id) => technicians.find(({ technicianId }) => technicianId === id)?.name ?? '',
    orderOf: (workOrderId) => queries.fetchQuery(trpc.board.workOrder.queryOptions({ workOrderId })),
    onPut: (visitId) => {
      toFocus.current = visitId;
    },
  });
  const dropNow = () => {
    if (moving && !drop.isSaving) drop.drop(moving);
  };

  const subjects = useMoveSubjects(technicians, jobs);
  const begin = (workOrderId: string) => {
    if (!canChange || moving || technicians.length === 0) return;
    const planned = subjects.planned(({ visit }) => visit.workOrderId === workOrderId);
    const waiting = planned ? null : subjects.waiting(workOrderId);
    const draft = planned?.from ?? firstDraft(technicians);
    if (planned) move.begin(planned, planned.from, 'keyboard');
    else if (waiting && draft) move.begin(waiting, draft, 'keyboard');
    else showToast({ tone: 'info', title: t('notHere') });
  };
  const grip = ({ kind, id, gripPixels }: Grip): boolean => {
    const subject = kind === 'job' ? subjects.waiting(id) : subjects.planned(({ visit }) => visit.visitId === id);
    const draft = subject?.from ?? firstDraft(technicians);
    if (!subject || !draft) return false;
    move.begin(subject, draft, 'pointer', gripPixels);
    return true;
  };
  const take = useEffectEvent((workOrderId: string) => {
    onMoveTaken();
    begin(workOrderId);
  });
  const isKnown = technicians.length > 0;
  useEffect(() => {
    if (toMove && isKnown) take(toMove);
  }, [toMove, isKnown]);
  const byKey = () => {
    const workOrderId = focusedWorkOrder() ?? selectedWorkOrderId;
    if (workOrderId) begin(workOrderId);
  };
  useShortcut({ id: 'desk.move', key: 'm' }, byKey, { enabled: canChange && !moving });
  useMoveKeys(move, technicians, dropNow, drop.awaiting === null);

  return {
    move,
    outlook,
    verdict: verdictOf(outlook, moving?.subject.workOrderId ?? ''),
    grip,
    drop: dropNow,
    undo: drop.undo.undo,
    awaiting: drop.awaiting,
    retell: drop.retell,
    isRetelling: drop.isRetelling,
    keepAsBefore: drop.keepAsBefore,
  };
}

const VERDICTS = { nothing: 'possible', ownWindow: 'retell', rule: 'refused' } as const;

function verdictOf(outlook: Outlook, workOrderId: string): MoveVerdict {
  if (outlook.kind === 'asking') return 'asking';
  if (outlook.kind === 'same') return 'possible';
  if (outlook.kind !== 'known') return 'refused';
  return VERDICTS[inTheWay(outlook.whatIf, workOrderId)];
}
