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

/** When somebody works and what they can do. */
export type GroundColleague = Pick<GroundTechnician, 'id' | 'shifts' | 'skills' | 'duties'>;

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
  readonly day: string;
  readonly window: EpochSpan;
  readonly job: GroundJob;
};

/** Everything the live plan of some days is made of, as it stands at one moment. */
export type PlanGround = {
  readonly technicians: readonly GroundTechnician[];
  /** Where only some were asked for, everybody else of the territory who can be planned: how rare a skill is hangs on all of them. */
  readonly colleagues?: readonly GroundColleague[];
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
  /** Work orders to describe besides; `waiting`: of these, those that wait for a technician. `unassigned`: all that do and are promised to nobody yet. */
  readonly jobs: readonly WorkOrderId[] | { readonly waiting: readonly WorkOrderId[] } | 'unassigned';
};

/** Days next to each other, both included. */
export type DaySpan = Pick<GroundAsked, 'from' | 'to'>;

/** What of the plan of some days stays when time passes. */
export type SpanGround = Pick<PlanGround, 'technicians' | 'visits' | 'versions'>;

/** The live plan of some spans, one after the other as asked, with every hold on any of their days. */
export type MirroredGround = Pick<PlanGround, 'holds' | 'jobs'> & {
  /** The very same object as at the last call as long as nothing in it has changed: what is worked out from it may be kept beside it. */
  readonly spans: readonly SpanGround[];
};

export type MirrorAsked = {
  readonly spans: readonly DaySpan[];
  readonly now: Temporal.Instant;
  readonly jobs: readonly WorkOrderId[];
};

/** Reads the live plan in one statement. */
export type PlanQuestions = {
  readonly ground: (territory: TerritoryId, asked: GroundAsked) => Promise<PlanGround>;
  /** Tidies up after `mirrored`: what every process in use has seen change is forgotten. For workers, at every round: between them they do it every few minutes. */
  readonly forgetChanges: (now: Temporal.Instant) => Promise<void>;
};

/** The same inside a transaction, after the routes were locked. */
export type PlanStore = {
  readonly ground: (asked: GroundAsked) => Promise<PlanGround>;
  /**
   * The same of everybody, from the copy this process keeps of the territory's plan: only what has changed since the last call is read. It is
   * what `ground` would give at this moment, this transaction's own writes included. To ask, not to decide: who decides locks and reads `ground`.
   */
  readonly mirrored: (asked: MirrorAsked) => Promise<MirroredGround>;
};
