import type { ClockState } from '@/domain/clock/clock';
import type { CommitmentNumber } from '@/domain/commitment/commitment-code';
import type { CompensationState } from '@/domain/compensation/compensation';
import type { TerritoryId } from '@/domain/ids';
import type { JobTypeCode } from '@/domain/work-order/job-type';

/** A line of the 30 € ledger. Instants are ISO. */
export type LedgerLine = {
  readonly compensationId: string;
  readonly workOrderId: string;
  readonly reference: string;
  readonly number: CommitmentNumber;
  readonly beneficiary: string;
  readonly amountCents: number;
  readonly state: CompensationState;
  readonly createdAt: string;
  readonly approvableFrom: string;
  readonly address: string;
};

/** How one promise is being kept: counts of clocks started since a day, by number and state. */
export type PromiseCount = { readonly number: CommitmentNumber; readonly state: ClockState; readonly count: number };

/** A clock that is broken, late or about to be, with its case. */
export type ClockLine = {
  readonly workOrderId: string;
  readonly reference: string;
  readonly code: string;
  readonly number: CommitmentNumber;
  readonly jobType: JobTypeCode;
  readonly address: string;
  readonly state: ClockState;
  readonly startedAt: string;
  readonly dueAt: string;
};

export type CharterQuestions = {
  /** Newest first, 500 at most. */
  readonly ledger: (territory: TerritoryId) => Promise<LedgerLine[]>;
  readonly counts: (territory: TerritoryId, since: string) => Promise<PromiseCount[]>;
  /** Open clocks, the nearest due first, 200 at most. */
  readonly open: (territory: TerritoryId) => Promise<ClockLine[]>;
};
