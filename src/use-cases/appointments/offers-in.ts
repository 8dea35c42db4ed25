import type { Temporal } from 'temporal-polyfill';
import type { Window } from '@/domain/appointment/window-grid';
import { parisDay } from '@/domain/calendar/paris';
import type { CommitmentCode } from '@/domain/commitment/commitment-code';
import type { HoldId, TechnicianId, WorkOrderId } from '@/domain/ids';
import { type Offer, offers } from '@/planning/offers';
import type { RouteRefusal } from '@/planning/refusals';
import { epochSecondOf } from '../dispatch/describe-routes';
import { promise } from '../dispatch/describe-visit';
import { instantOf, type LivePlan, visitKeyOf } from '../dispatch/live-plan';
import { nameOfTechnician } from '../dispatch/place-job';

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

/** Which of these windows the live plan can keep for a work order, cheapest first. It must be in the plan's problem. */
export function offersIn(
  live: LivePlan,
  workOrderId: WorkOrderId,
  windows: readonly Window[],
): { readonly found: readonly OfferedWindow[]; readonly refusals: readonly NoOffer[] } {
  const key = visitKeyOf(live, workOrderId);
  if (!key) throw new Error(`work order ${workOrderId} is not in the plan it is offered in`);
  const spans = windows.map(({ start, end }) =>
    promise({ startEpochSecond: epochSecondOf(start), endEpochSecond: epochSecondOf(end) }, live.originEpochSecond),
  );
  const answer = offers(live.problem, live.plan, key, spans);
  return {
    found: answer.offers.flatMap((offer) => offered(live, workOrderId, offer)),
    refusals: answer.refusals.map((refusal) => refused(live, refusal)),
  };
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

function offered(live: LivePlan, workOrderId: WorkOrderId, offer: Offer): OfferedWindow[] {
  const [placement] = offer.placements;
  if (!placement) return [];
  const start = instantOf(live, offer.window.startSecond);
  return [
    {
      holdId: null,
      technicianId: placement.technicianKey as TechnicianId,
      technicianName: nameOfTechnician(live, placement.technicianKey),
      day: parisDay(start).toString(),
      windowStart: start.toString(),
      windowEnd: instantOf(live, offer.window.endSecond).toString(),
      arrival: instantOf(live, offer.arrivalSecond).toString(),
      costCents: offer.costCents,
      keeps: kept(live, workOrderId, instantOf(live, offer.endSecond)),
    },
  ];
}

function kept(live: LivePlan, workOrderId: WorkOrderId, end: Temporal.Instant): OfferedWindow['keeps'] {
  const job = jobOf(live, workOrderId);
  const [first] = job?.dues ?? [];
  if (!first) return null;
  const dueAt = instantOf(live, first.dueEpochSecond - live.originEpochSecond).toString();
  return { commitment: first.code, dueAt, isKept: epochSecondOf(end) <= first.dueEpochSecond };
}

function jobOf({ ground }: LivePlan, workOrderId: WorkOrderId) {
  return [...ground.visits.map(({ job }) => job), ...ground.jobs].find((job) => job.workOrderId === workOrderId);
}

function refused(live: LivePlan, { technicianKey, routeKey, reason, relaxation }: RouteRefusal): NoOffer {
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
        ? { rule: worst.rule, minutes: Math.ceil(relaxation.excess / 60), costCents: relaxation.costCents }
        : null,
  };
}
