import type { Window } from '@/domain/appointment/window-grid';
import type { CommitmentCode } from '@/domain/commitment/commitment-code';
import type { HoldId, TechnicianId, WorkOrderId } from '@/domain/ids';
import { keptWindows, type Offer, offersOn } from '@/planning/questions/offers';
import { type RouteRefusal, technicianRefusals } from '@/planning/questions/refusals';
import type { AskedPlan } from '../dispatch/asked-plan';
import { epochSecondOf } from '../dispatch/describe-routes';
import { promise } from '../dispatch/describe-visit';
import { instantOf, type LivePlan, visitKeyOf } from '../dispatch/live-plan';
import { nameOfTechnician } from '../dispatch/place-job';
import type { GroundJob } from '../ports/plan-ground';

/** One window that can be promised, with who would come and what it adds to the plan. Instants are ISO. */
export type OfferedWindow = {
  /** Set while the place is kept for this caller. */
  readonly holdId: HoldId | null;
  readonly technicianId: TechnicianId;
  readonly technicianName: string;
  readonly day: string;
  readonly windowStart: string;
  readonly windowEnd: string;
  readonly arrival: string;
  readonly costCents: number;
  /** The term of the job (26b, 31, 32 or 33) and whether this visit is over in time; null when none runs. */
  readonly keeps: { readonly commitment: CommitmentCode; readonly dueAt: string; readonly isKept: boolean } | null;
};

/** Why one technician cannot: the first thing in the way on the day that came nearest, and the least that would have to give. */
export type NoOffer = {
  readonly technicianId: TechnicianId;
  readonly technicianName: string;
  readonly day: string;
  readonly reason: RouteRefusal['reason']['kind'];
  readonly missingSkills: readonly string[];
  /** By how much the rule broken worst would be broken; the price is of everything that breaks. */
  readonly relaxation: { readonly rule: string; readonly minutes: number; readonly costCents: number | null } | null;
};

export type WindowsOffered = {
  readonly best: readonly OfferedWindow[];
  /** Every window that can be promised, day by day, the best ones included. */
  readonly days: readonly { readonly day: string; readonly windows: readonly OfferedWindow[] }[];
  /** Filled only when nothing can be offered. */
  readonly refusals: readonly NoOffer[];
  /** The customer asked for nothing before this instant, ISO; null when they did not. */
  readonly notBefore: string | null;
  /** Until when the holds of `best` last; null when nothing is held. */
  readonly heldUntil: string | null;
};

export const BEST = 3;

/** A day asked about, and the windows of it that may be promised. */
export type DayOffered = AskedPlan & { readonly windows: readonly Window[] };

/**
 * Which of these windows the live plan can keep for a work order, cheapest first, of equals the earlier one; each on the plan of its own day, as
 * booking looks at it. The work order must be in the problem of every day.
 */
export function offersIn(
  days: readonly DayOffered[],
  workOrderId: WorkOrderId,
): { readonly found: readonly OfferedWindow[]; readonly refusals: readonly NoOffer[] } {
  const asked = days.map(({ windows, ...day }) => ({ ...day, ...questionOf(day, workOrderId, windows) }));
  const found = asked.flatMap(({ live, evaluation, key, spans }) => {
    const term = termOf(live, workOrderId);
    return keptWindows(evaluation, key, spans).flatMap((offer) => offered(live, term, offer));
  });
  found.sort((a, b) => a.costCents - b.costCents || (a.windowStart < b.windowStart ? -1 : 1));
  if (found.length > 0) return { found, refusals: [] };
  const lives = new Map(asked.flatMap(({ live }) => live.problem.route.keys.map((key) => [key, live])));
  const refusals = asked.flatMap(({ evaluation, key, spans }) => offersOn(evaluation, key, spans).refusals);
  return {
    found,
    refusals: technicianRefusals(refusals).flatMap((refusal) => {
      const live = lives.get(refusal.routeKey);
      return live ? [refusalShown(live, refusal)] : [];
    }),
  };
}

function questionOf({ live }: AskedPlan, workOrderId: WorkOrderId, windows: readonly Window[]) {
  const key = visitKeyOf(live, workOrderId);
  if (!key) throw new Error(`work order ${workOrderId} is not in the plan it is offered in`);
  const spans = windows.map(({ start, end }) =>
    promise({ startEpochSecond: epochSecondOf(start), endEpochSecond: epochSecondOf(end) }, live.originEpochSecond),
  );
  return { key, spans };
}

/** The best few, no two of which overlap: 13:30 and 14:30 of one afternoon are one choice, not two. */
export function distinct(found: readonly OfferedWindow[], count: number): OfferedWindow[] {
  const chosen: OfferedWindow[] = [];
  for (const one of found) {
    if (chosen.length === count) break;
    if (chosen.every((other) => one.windowEnd <= other.windowStart || other.windowEnd <= one.windowStart))
      chosen.push(one);
  }
  return chosen;
}

export function byDay(found: readonly OfferedWindow[]): WindowsOffered['days'] {
  const days = [...new Set(found.map(({ day }) => day))].sort();
  return days.map((day) => ({
    day,
    windows: found.filter((one) => one.day === day).sort((a, b) => (a.windowStart < b.windowStart ? -1 : 1)),
  }));
}

function offered(live: LivePlan, term: Term | null, offer: Offer): OfferedWindow[] {
  const [placement] = offer.placements;
  if (!placement) return [];
  const { routes } = live.problem.description;
  const route = routes[live.problem.numbering.routes.get(placement.routeKey) ?? -1];
  return [
    {
      holdId: null,
      technicianId: placement.technicianKey as TechnicianId,
      technicianName: nameOfTechnician(live, placement.technicianKey),
      day: live.days[route?.day ?? 0]?.toString() ?? '',
      windowStart: instantOf(live, offer.window.startSecond).toString(),
      windowEnd: instantOf(live, offer.window.endSecond).toString(),
      arrival: instantOf(live, offer.arrivalSecond).toString(),
      costCents: offer.costCents,
      keeps: term && { ...term.promised, isKept: offer.endSecond <= term.dueSecond },
    },
  ];
}

/** The first term that runs on a job, and when it ends in seconds of the plan. */
type Term = {
  readonly dueSecond: number;
  readonly promised: Pick<NonNullable<OfferedWindow['keeps']>, 'commitment' | 'dueAt'>;
};

function termOf(live: LivePlan, workOrderId: WorkOrderId): Term | null {
  const isIts = (job: GroundJob) => job.workOrderId === workOrderId;
  const job = live.ground.jobs.find(isIts) ?? live.ground.visits.find((visit) => isIts(visit.job))?.job;
  const [first] = job?.dues ?? [];
  if (!first) return null;
  const dueSecond = first.dueEpochSecond - live.originEpochSecond;
  return { dueSecond, promised: { commitment: first.code, dueAt: instantOf(live, dueSecond).toString() } };
}

/** Why a technician cannot, in words' reach. */
export function refusalShown(live: LivePlan, { technicianKey, routeKey, reason, relaxation }: RouteRefusal): NoOffer {
  const route = live.problem.description.routes.find(({ key }) => key === routeKey);
  const [worst] = [...(relaxation?.breaks ?? [])].sort((a, b) => b.excess - a.excess);
  return {
    technicianId: technicianKey as TechnicianId,
    technicianName: nameOfTechnician(live, technicianKey),
    day: live.days[route?.day ?? 0]?.toString() ?? '',
    reason: reason.kind,
    missingSkills: reason.kind === 'missingSkills' ? reason.skills : [],
    relaxation:
      relaxation && worst
        ? { rule: worst.rule, minutes: Math.ceil(worst.excess / 60), costCents: relaxation.costCents }
        : null,
  };
}
