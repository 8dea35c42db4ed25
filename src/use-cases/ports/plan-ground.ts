import type { Temporal } from 'temporal-polyfill';
import type { CommitmentCode } from '@/domain/commitment/commitment-code';
import type { HoldId, TechnicianId, TerritoryId, VisitId, WorkOrderId } from '@/domain/ids';
import type { Skill } from '@/domain/roster/skill';
import type { JobTypeCode } from '@/domain/work-order/job-type';
import type { VisitState } from '@/domain/work-order/visit-state';

type Place = { readonly lon: number; readonly lat: number };

/** A stretch of time in whole seconds since 1970, which is what planning counts in. */
export type EpochSpan = { readonly startEpochSecond: number; readonly endEpochSecond: number };

/** Somebody who can be planned: places, weekly shifts, skills with their last day, absences and on-call duties in reach. */
export type GroundTechnician = {
  readonly id: TechnicianId;
  readonly name: string;
  readonly start: Place;
  readonly end: Place;
  readonly shifts: readonly { readonly weekday: number; readonly startsAt: string; readonly endsAt: string }[];
  readonly skills: readonly { readonly skill: Skill; readonly validUntil: string | null }[];
  readonly absences: readonly EpochSpan[];
  readonly duties: readonly EpochSpan[];
};

/** What planning must know of a work order. `dues` are its running promises; `window` the appointment promised now. */
export type GroundJob = {
  readonly workOrderId: WorkOrderId;
  readonly reference: string;
  readonly jobType: JobTypeCode;
  readonly durationMinutes: number;
  readonly reportedEpochSecond: number;
  readonly address: string;
  /** Of its point; the middle of its commune for work that waits for no pin; null where nobody knows. */
  readonly place: Place | null;
  readonly confidence: number;
  readonly window: EpochSpan | null;
  readonly dues: readonly {
    readonly code: CommitmentCode;
    readonly dueEpochSecond: number;
    readonly amountCents: number;
  }[];
};

export type GroundVisit = {
  readonly id: VisitId;
  readonly state: VisitState;
  readonly pinned: boolean;
  readonly job: GroundJob;
  readonly assignments: readonly (EpochSpan & { readonly technicianId: TechnicianId; readonly day: string })[];
  /** From facts that stand, null while it has not happened. */
  readonly departedEpochSecond: number | null;
  readonly arrivedEpochSecond: number | null;
  readonly finishedEpochSecond: number | null;
};

export type GroundHold = EpochSpan & {
  readonly id: HoldId;
  readonly technicianId: TechnicianId;
  readonly window: EpochSpan;
  readonly job: GroundJob;
};

/** Everything the live plan of some days is made of, as it stands at one moment. */
export type PlanGround = {
  readonly technicians: readonly GroundTechnician[];
  /** Visits that take somebody's time in the span, begun and done ones included. */
  readonly visits: readonly GroundVisit[];
  /** Places kept for callers, not yet expired. */
  readonly holds: readonly GroundHold[];
  /** The work orders asked for besides, planned or not. */
  readonly jobs: readonly GroundJob[];
  readonly versions: readonly { readonly technicianId: TechnicianId; readonly day: string; readonly version: number }[];
};

export type GroundAsked = {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly now: Temporal.Instant;
  /** Null: everybody active. */
  readonly technicianIds: readonly TechnicianId[] | null;
  /** Work orders to describe besides; `unassigned`: all that wait for a technician and are promised to nobody yet. */
  readonly jobs: readonly WorkOrderId[] | 'unassigned';
};

/** Reads the live plan in one statement. */
export type PlanQuestions = { readonly ground: (territory: TerritoryId, asked: GroundAsked) => Promise<PlanGround> };

/** The same inside a transaction, after the routes were locked. */
export type PlanStore = { readonly ground: (asked: GroundAsked) => Promise<PlanGround> };
