import type { Temporal } from 'temporal-polyfill';
import type { Clock } from '@/domain/clock/clock';
import type { Compensation } from '@/domain/compensation/compensation';
import type { WorkOrderId } from '@/domain/ids';

export type TimerKind = 'clocks' | 'reminder';

/** The projections of promises: clocks, the ledger, and the instants at which somebody must look again. */
export type ClockStore = {
  /** Makes the stored clocks of each work order exactly these. */
  readonly replace: (clocksOf: ReadonlyMap<WorkOrderId, readonly Clock[]>) => Promise<void>;
  /** The clocks of a work order as they were last settled, without their pauses. */
  readonly of: (workOrderId: WorkOrderId) => Promise<Pick<Clock, 'code' | 'number' | 'occasion' | 'state' | 'dueAt'>[]>;
  /** Locks the lines, so that nobody approves or exports what is about to be withdrawn. */
  readonly ledger: (workOrderIds: readonly WorkOrderId[]) => Promise<Compensation[]>;
  /** Writes these lines of the ledger; a line is never deleted. */
  readonly saveLedger: (lines: readonly Compensation[]) => Promise<void>;
  /**
   * Wakes the worker for a subject at an instant, instead of any earlier arrangement; null forgets it. False when there
   * was nothing to forget: of any number who forget the same timer, one is told true.
   */
  readonly wake: (kind: TimerKind, subject: string, at: Temporal.Instant | null) => Promise<boolean>;
  /** The same for several subjects, nobody being told what there was. */
  readonly wakeEach: (kind: TimerKind, at: ReadonlyMap<string, Temporal.Instant | null>) => Promise<void>;
  /**
   * The oldest last contact of the tablets that may know more than we do: of those who have the work today, and of those who had it and have
   * not been in contact since it was taken from them. A work order that concerns none is left out.
   */
  readonly tabletsSyncedAt: (
    workOrderIds: readonly WorkOrderId[],
  ) => Promise<ReadonlyMap<WorkOrderId, Temporal.Instant>>;
};
