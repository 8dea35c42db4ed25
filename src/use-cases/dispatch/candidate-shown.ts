import type { TechnicianId, VisitId } from '@/domain/ids';
import type { Whereabouts } from '@/domain/place/whereabouts';
import type { RouteRefusal } from '@/planning/questions/refusals';
import type { TravelSource } from '../ports/travel-times';
import type { BreakShown, LateShown } from './consequences-shown';

/** One technician who could go now, and everything that would follow. Instants are ISO. */
export type CandidateShown = {
  readonly technicianId: TechnicianId;
  readonly technicianName: string;
  readonly isOnCall: boolean;
  readonly arrival: string;
  /** The soonest this technician could be there at all, which may break more. */
  readonly earliestArrival: string;
  readonly travelSeconds: number;
  readonly travelMetres: number;
  readonly travelSource: TravelSource;
  readonly keepsPromise: boolean;
  readonly costCents: number;
  /** Rules broken that are no promise: a return past the limit. */
  readonly breaks: readonly BreakShown[];
  /** Every promise to somebody else that would be late, those that are late anyway included. */
  readonly late: readonly LateShown[];
  /** The job the technician is driving to, which would be put off. */
  readonly putOff: string | null;
  /** Jobs promised to nobody that make room; `to` is null when they wait to be planned again. */
  readonly displaced: readonly {
    readonly visitId: VisitId;
    readonly reference: string;
    readonly to: { readonly technicianName: string; readonly arrival: string } | null;
  }[];
  /** For a window missed, who else could keep it and for how much. */
  readonly rescues: readonly {
    readonly reference: string;
    readonly technicianName: string;
    readonly arrival: string;
    readonly costCents: number;
  }[];
};

export type CandidatesShown = {
  /** In time before late, then the cheapest. */
  readonly candidates: readonly CandidateShown[];
  readonly excluded: readonly {
    readonly technicianId: TechnicianId;
    readonly technicianName: string;
    readonly reason: RouteRefusal['reason']['kind'];
    readonly missingSkills: readonly string[];
  }[];
  /** Who has the job now: goes into the command as `insteadOf`. */
  readonly current: { readonly technicianId: TechnicianId; readonly technicianName: string } | null;
  /** The promise at stake, or the one already lost; null when there is none. */
  readonly dueAt: string | null;
  /** Unless `sure`, drives and arrivals are reckoned to an approximate place, and the screen says so. */
  readonly whereabouts: Whereabouts;
};
