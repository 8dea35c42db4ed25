import type { AppointmentId, TerritoryId, WorkOrderId } from '@/domain/ids';
import type { JobTypeCode } from '@/domain/work-order/job-type';
import type { VisitState } from '@/domain/work-order/visit-state';

/** What the holder of a link may know. Instants are ISO strings. */
export type LinkedAppointment = {
  readonly territoryId: TerritoryId;
  readonly workOrderId: WorkOrderId;
  readonly reference: string;
  readonly jobType: JobTypeCode;
  readonly locale: 'fr' | 'en';
  readonly linkVersion: number;
  readonly linkExpiresAt: string;
  readonly appointmentId: AppointmentId;
  readonly version: number;
  readonly windowStart: string;
  readonly windowEnd: string;
  readonly confirmedAt: string | null;
  readonly changedAt: string;
  readonly cancelledAt: string | null;
  readonly cancelledBy: 'customer' | 'utility' | null;
  /** Another window has been promised for the same work since. */
  readonly hasOther: boolean;
  /** First names of those who come; empty while nobody is chosen. */
  readonly technicians: readonly string[];
  readonly visitState: VisitState | null;
  readonly isOver: boolean;
  /** Numbers of the commitments broken on this case, and what they owe in all. */
  readonly broken: readonly number[];
  readonly owedCents: number;
};

export type CustomerLinks = {
  /** What a token opens, whatever its age; null when it is none of ours. */
  readonly open: (token: string) => Promise<LinkedAppointment | null>;
};
