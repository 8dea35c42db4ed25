import type { ClockState } from '@/domain/clock/clock';
import type { CommitmentCode } from '@/domain/commitment/commitment-code';
import type { TerritoryId } from '@/domain/ids';
import type { JobTypeCode } from '@/domain/work-order/job-type';

/** A promise that still hangs on somebody doing something, with when the plan means to do it. Instants are ISO. */
export type PromiseAtWork = {
  readonly workOrderId: string;
  readonly reference: string;
  readonly jobType: JobTypeCode;
  readonly commune: string;
  readonly code: CommitmentCode;
  readonly state: ClockState;
  readonly startedAt: string;
  readonly dueAt: string;
  readonly amountCents: number;
  /** The visit that is to keep it, null while nothing is planned. */
  readonly visitId: string | null;
  /** Planned arrival and end, null while nothing is planned. */
  readonly plannedStart: string | null;
  readonly plannedEnd: string | null;
  /** Unfinished visits before it on that route. */
  readonly jobsAhead: number;
};

export type PromiseQuestions = {
  /** Open or broken promises of work orders that are neither done nor cancelled. */
  readonly atWork: (territory: TerritoryId) => Promise<PromiseAtWork[]>;
};
