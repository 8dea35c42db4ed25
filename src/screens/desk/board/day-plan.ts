import type { AbsenceReason } from '@/domain/roster/absence';
import type { JobTypeCode } from '@/domain/work-order/job-type';
import type { VisitState } from '@/domain/work-order/visit-state';
import type { SpanMs } from './day-scale';

/** How the promises of a job stand, at a glance: the worst of them. */
export type Standing = 'none' | 'running' | 'atRisk' | 'late';

/** One visit as a bar, drawn when it is expected; `plannedStartMs` is what the plan said. `travelSeconds` is the drive that leads to it. */
export type PlannedVisit = SpanMs & {
  readonly visitId: string;
  readonly plannedStartMs: number;
  readonly workOrderId: string;
  readonly reference: string;
  readonly jobType: JobTypeCode;
  readonly commune: string;
  readonly state: VisitState;
  readonly pinned: boolean;
  readonly travelSeconds: number;
  readonly window: SpanMs | null;
  readonly isCustomerTold: boolean;
  readonly standing: Standing;
  /** A promise it is to keep will rather break than hold. */
  readonly isLikelyBroken: boolean;
};

/** One technician's day as a row. The gaps between shifts are breaks. */
export type TechnicianDay = {
  readonly technicianId: string;
  readonly name: string;
  readonly shifts: readonly SpanMs[];
  readonly absences: readonly (SpanMs & { readonly reason: AbsenceReason })[];
  readonly duties: readonly SpanMs[];
  /** In the order they are driven. */
  readonly visits: readonly PlannedVisit[];
  /** Places kept for callers: they take time like visits, for five minutes. */
  readonly holds: readonly (SpanMs & { readonly holdId: string; readonly reference: string })[];
};
