import type { TerritoryId, WorkOrderId } from '@/domain/ids';
import type { AbsenceReason } from '@/domain/roster/absence';
import type { JobTypeCode } from '@/domain/work-order/job-type';
import type { VisitState } from '@/domain/work-order/visit-state';
import type { WorkOrderState } from '@/domain/work-order/work-order-state';
import type { JobFound, WantedWord } from './job-found';
import type { WorkOrderSheet } from './work-order-sheet';

/** Start and end, ISO instants. */
export type IsoSpan = { readonly start: string; readonly end: string };
type Place = { readonly lon: number; readonly lat: number };

/** One visit of a day as it is stored; once it is over, at the times it really took. */
export type VisitOnDay = IsoSpan & {
  readonly visitId: string;
  readonly workOrderId: string;
  readonly reference: string;
  readonly jobType: JobTypeCode;
  readonly address: string;
  readonly commune: string;
  readonly place: Place | null;
  /** Whom to ask for; null when nobody is known. */
  readonly who: string | null;
  readonly state: VisitState;
  readonly pinned: boolean;
  /** The window promised, its version, and whether the customer was told and said yes. */
  readonly appointment:
    | (IsoSpan & {
        readonly appointmentId: string;
        readonly version: number;
        readonly toldAt: string | null;
        readonly confirmedAt: string | null;
      })
    | null;
  /** Colleagues on the same visit. */
  readonly crew: readonly string[];
};

export type TechnicianOnDay = {
  readonly technicianId: string;
  readonly name: string;
  /** Goes into commands as `seen`. */
  readonly version: number;
  readonly startPlace: Place;
  readonly shifts: readonly IsoSpan[];
  readonly absences: readonly (IsoSpan & { readonly reason: AbsenceReason })[];
  readonly duties: readonly IsoSpan[];
  /** In the order they are driven; cancelled ones left out, an absent customer's kept. */
  readonly visits: readonly VisitOnDay[];
  /** Places kept for callers: they take time like visits, for five minutes. */
  readonly holds: readonly (IsoSpan & { readonly holdId: string; readonly reference: string })[];
};

/** A job nobody does yet. */
export type JobToPlan = {
  readonly workOrderId: string;
  readonly reference: string;
  readonly jobType: JobTypeCode;
  readonly state: WorkOrderState;
  readonly address: string;
  readonly commune: string;
  readonly who: string | null;
  readonly durationMinutes: number;
  readonly reportedAt: string;
  /** The nearest promise still open, and when its term began; null when none runs. */
  readonly promise: {
    readonly code: string;
    readonly startedAt: string;
    readonly dueAt: string;
    /** It waits for the customer: its term moves while it does. */
    readonly isPaused: boolean;
  } | null;
  /** A window promised that nobody keeps yet. */
  readonly window: IsoSpan | null;
  /** False: nothing can be planned before somebody has set the pin. */
  readonly isPlaced: boolean;
};

export type BoardQuestions = {
  /** Every technician's day, by name; `now` decides which holds still stand. */
  readonly day: (territory: TerritoryId, day: string, now: string) => Promise<TechnicianOnDay[]>;
  /** What waits for a technician, soonest due first; five hundred at most. */
  readonly toPlan: (territory: TerritoryId) => Promise<JobToPlan[]>;
  /**
   * The planned jobs and those closed today that hold every word, in the order of their visits; first the one whose
   * reference, or its number, was typed in full, wherever it stands. Forty at most.
   */
  readonly find: (territory: TerritoryId, words: readonly WantedWord[], today: string) => Promise<JobFound[]>;
  /** All about one work order; null when the territory has none by that id. */
  readonly workOrder: (territory: TerritoryId, id: WorkOrderId) => Promise<WorkOrderSheet | null>;
};
