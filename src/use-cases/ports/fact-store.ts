import type { Temporal } from 'temporal-polyfill';
import type { Fact } from '@/domain/fact/fact';
import type { FactId, WorkOrderId } from '@/domain/ids';

/** What a decision about something other than a work order leaves in the journal. */
export type AuditEntry = {
  readonly id: FactId;
  readonly subjectKind: 'account' | 'technician' | 'customer' | 'servicePoint' | 'compensation' | 'territory';
  readonly subject: string;
  readonly kind: string;
  readonly happenedAt: Temporal.Instant;
  readonly payload: Readonly<Record<string, unknown>>;
};

export type FactStore = {
  /** Adds to the journal; a fact whose id is already there is left as it is. */
  readonly append: (facts: readonly Fact[]) => Promise<void>;
  readonly audit: (...entries: readonly AuditEntry[]) => Promise<void>;
  /** Every fact of a work order, corrected ones included. */
  readonly of: (workOrderId: WorkOrderId) => Promise<Fact[]>;
  /** The same of several; one without facts is left out. */
  readonly ofEach: (workOrderIds: readonly WorkOrderId[]) => Promise<ReadonlyMap<WorkOrderId, Fact[]>>;
};
