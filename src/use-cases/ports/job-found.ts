import type { JobTypeCode } from '@/domain/work-order/job-type';
import type { WorkOrderState } from '@/domain/work-order/work-order-state';

/** A word somebody looks for, and the kinds of work whose name it is part of in their language. */
export type WantedWord = { readonly text: string; readonly jobTypes: readonly JobTypeCode[] };

/** A job that was looked for, with its last visit: when and by whom; null where it never had one. */
export type JobFound = {
  readonly workOrderId: string;
  readonly reference: string;
  readonly jobType: JobTypeCode;
  readonly state: WorkOrderState;
  readonly address: string;
  readonly commune: string;
  readonly visit: {
    readonly day: string;
    /** ISO instant. */
    readonly start: string;
    readonly technicianNames: readonly string[];
  } | null;
};
