import type { Temporal } from 'temporal-polyfill';
import type { HoldId, TechnicianId, VisitId, WorkOrderId } from '@/domain/ids';
import type { VisitState } from '@/domain/work-order/visit-state';

/** One technician's day: the unit of locking and versioning. */
export type RouteKey = { readonly technicianId: TechnicianId; readonly day: Temporal.PlainDate };

export type Visit = {
  readonly id: VisitId;
  readonly workOrderId: WorkOrderId;
  readonly state: VisitState;
  readonly pinned: boolean;
};

export type Assignment = RouteKey & {
  readonly visitId: VisitId;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly blocks: boolean;
};

export type Hold = RouteKey & {
  readonly id: HoldId;
  readonly workOrderId: WorkOrderId;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly windowStart: Temporal.Instant;
  readonly windowEnd: Temporal.Instant;
  readonly author: string;
  readonly expiresAt: Temporal.Instant;
};

export type RouteStore = {
  /**
   * Locks these routes in one order for everybody, makes the missing ones, deletes their holds expired at `now`, and
   * gives their versions in the order asked, 0 for somebody the territory does not have. Lock before reading what you
   * decide on.
   */
  readonly lock: (keys: readonly RouteKey[], now: Temporal.Instant) => Promise<number[]>;
  /** Says that these routes changed: one version up, and every board hears of it at commit. */
  readonly bump: (keys: readonly RouteKey[]) => Promise<void>;
  /** Locks its work order, then reads it. */
  readonly visit: (id: VisitId) => Promise<Visit | null>;
  readonly visitsOf: (workOrderId: WorkOrderId) => Promise<Visit[]>;
  readonly assignmentsOf: (...visitIds: readonly VisitId[]) => Promise<Assignment[]>;
  /** Visits of this technician not yet begun that take time in the span, by work order and day. */
  readonly plannedDuring: (
    technicianId: TechnicianId,
    span: Pick<Assignment, 'start' | 'end'>,
  ) => Promise<{ readonly workOrderId: WorkOrderId; readonly day: Temporal.PlainDate }[]>;
  readonly addVisit: (...visits: readonly Visit[]) => Promise<void>;
  readonly changeVisit: (id: VisitId, change: Partial<Pick<Visit, 'state' | 'pinned'>>) => Promise<void>;
  /** Gives each visit to somebody, or moves what they had of it. */
  readonly assign: (...assignments: readonly Assignment[]) => Promise<void>;
  readonly unassign: (...gone: readonly Pick<Assignment, 'visitId' | 'technicianId'>[]) => Promise<void>;
  readonly hold: (hold: Hold) => Promise<void>;
  readonly holdsOf: (workOrderId: WorkOrderId, now: Temporal.Instant) => Promise<Hold[]>;
  readonly releaseHolds: (workOrderId: WorkOrderId, author: string | null) => Promise<void>;
};
