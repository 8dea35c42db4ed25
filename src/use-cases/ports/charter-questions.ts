import type { ClockState } from '@/domain/clock/clock';
import type { CommitmentCode, CommitmentNumber } from '@/domain/commitment/commitment-code';
import type { PauseReason } from '@/domain/commitment/pause-reason';
import type { CompensationState } from '@/domain/compensation/compensation';
import type { CommandId, TerritoryId } from '@/domain/ids';
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
  readonly approvedAt: string | null;
  /** Null until somebody approved it, or when that account is gone. */
  readonly approvedBy: string | null;
  readonly exportedAt: string | null;
  readonly address: string;
  /** How the promise stands now, the worst of its clocks: what withdrew a line, or makes an exported one doubtful. */
  readonly standing: ClockState;
  /** The review that decided last that nothing is owed. */
  readonly exemption: ExemptionLine | null;
};

export type ExemptionLine = {
  readonly reason: string;
  readonly proof: string;
  /** Null when that account is gone. */
  readonly decidedBy: string | null;
  readonly decidedAt: string;
};

export type LedgerSum = { readonly state: CompensationState; readonly count: number; readonly totalCents: number };

/** One hand-over to billing; its file can be had again. */
export type LedgerExport = {
  readonly exportId: string;
  readonly exportedAt: string;
  readonly exportedBy: string | null;
  readonly count: number;
  readonly totalCents: number;
};

/** What billing needs of a line, to pay the right one of two who share a name. */
export type ExportedLine = Pick<LedgerLine, 'reference' | 'number' | 'beneficiary' | 'amountCents' | 'address'> & {
  readonly customerReference: string;
  /** Of the beneficiary: one that ran when they called, that of the address first; null when they subscribe to nothing. */
  readonly contractNumber: string | null;
};

/** How one commitment is being kept: promises by state. */
export type PromiseCount = { readonly number: CommitmentNumber; readonly state: ClockState; readonly count: number };

export type PauseLine = {
  readonly reason: PauseReason;
  readonly proof: string;
  readonly start: string;
  /** When it ends by itself, whatever happens. */
  readonly limit: string | null;
  /** Null while it lasts. */
  readonly end: string | null;
};

/** A promise still open, with its case. */
export type ClockLine = {
  readonly workOrderId: string;
  readonly reference: string;
  readonly code: CommitmentCode;
  readonly number: CommitmentNumber;
  readonly jobType: JobTypeCode;
  readonly address: string;
  readonly state: ClockState;
  readonly startedAt: string;
  readonly dueAt: string;
  /** Those that count towards its term, in order. */
  readonly pauses: readonly PauseLine[];
};

export type CharterQuestions = {
  /** Lines in one state, 500 at most: of those due the oldest first, so that none waits out of sight for ever; else the newest. */
  readonly ledger: (territory: TerritoryId, state: CompensationState) => Promise<LedgerLine[]>;
  readonly sums: (territory: TerritoryId) => Promise<LedgerSum[]>;
  /** The newest first, 24 at most. */
  readonly exports: (territory: TerritoryId) => Promise<LedgerExport[]>;
  /** The lines of one export, in order of reference; none when the territory has no such export. */
  readonly exported: (territory: TerritoryId, exportId: CommandId) => Promise<ExportedLine[]>;
  /**
   * Promises by commitment and state: those decided since an instant, and all that are open. The two clocks of one
   * promise (26a and b, 28a and b) count once, as the worse of the two.
   */
  readonly counts: (territory: TerritoryId, since: string) => Promise<PromiseCount[]>;
  /** Open promises, of one commitment if asked, the nearest due first, 200 at most. 26a is told by 26b. */
  readonly open: (territory: TerritoryId, number: CommitmentNumber | null) => Promise<ClockLine[]>;
};
