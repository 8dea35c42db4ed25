import type { Temporal } from 'temporal-polyfill';
import type { Compensation } from '@/domain/compensation/compensation';
import type { CompensationId } from '@/domain/ids';

/** The ledger of 30 € as the people who pay see it: line by line, whatever the work order. */
export type LedgerStore = {
  readonly find: (id: CompensationId) => Promise<Compensation | null>;
  readonly approve: (id: CompensationId, at: Temporal.Instant) => Promise<void>;
  /** Marks every approved line as exported and gives them. */
  readonly exportApproved: (
    at: Temporal.Instant,
  ) => Promise<(Pick<Compensation, 'number' | 'amountCents'> & { readonly id: CompensationId })[]>;
};
