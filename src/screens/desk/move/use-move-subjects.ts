import { useTranslations } from 'next-intl';
import { isOver, isUnderWay } from '@/domain/work-order/visit-state';
import type { PlannedVisit, TechnicianDay } from '../board/day-plan';
import type { JobToPlan } from '../to-plan/job-to-plan';
import type { MoveDraft } from './move-draft';
import type { MoveSubject } from './use-move';

type Standing = { readonly row: TechnicianDay; readonly visit: PlannedVisit };

/** What can be moved on this board: visits neither begun nor over, and jobs that wait for somebody. */
export function useMoveSubjects(technicians: readonly TechnicianDay[], jobs: readonly JobToPlan[] | undefined) {
  const sayJob = useTranslations('jobType');
  const planned = (isWanted: (standing: Standing) => boolean): (MoveSubject & { readonly from: MoveDraft }) | null => {
    const all = technicians.flatMap((row) => row.visits.map((visit) => ({ row, visit })));
    const found = all.find((one) => !isOver(one.visit.state) && !isUnderWay(one.visit.state) && isWanted(one));
    if (!found) return null;
    const { visitId, workOrderId, reference, jobType, startMs, endMs } = found.visit;
    const from = { technicianId: found.row.technicianId, startMs, isTimed: false };
    const label = `${sayJob(jobType)} ${reference}`;
    return { visitId, workOrderId, reference, label, durationMs: endMs - startMs, from };
  };
  const waiting = (workOrderId: string): MoveSubject | null => {
    const job = jobs?.find((one) => one.workOrderId === workOrderId);
    if (!job) return null;
    const { reference, jobType, durationMinutes } = job;
    const label = `${sayJob(jobType)} ${reference}`;
    return { visitId: null, workOrderId, reference, label, durationMs: durationMinutes * 60_000, from: null };
  };
  return { planned, waiting };
}
