import type { CommitmentNumber } from '@/domain/commitment/commitment-code';
import type { JobTypeCode } from '@/domain/work-order/job-type';

/** A job nobody has been given yet, as the list at the left shows it. */
export type JobToPlan = {
  readonly workOrderId: string;
  readonly reference: string;
  readonly jobType: JobTypeCode;
  readonly commune: string;
  readonly street: string;
  readonly isUrgent: boolean;
  /** A window is promised that nobody keeps yet. */
  readonly hasWindow: boolean;
  readonly reportedAtMs: number;
  readonly durationMinutes: number;
  /** The promise that breaks first, null when none runs. */
  readonly promise: {
    readonly number: CommitmentNumber;
    readonly startedAtMs: number;
    readonly dueAtMs: number;
    /** It waits for the customer: no term can be told. */
    readonly isPaused: boolean;
  } | null;
};
