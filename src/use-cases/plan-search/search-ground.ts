import type { Temporal } from 'temporal-polyfill';
import type { VisitId, WorkOrderId } from '@/domain/ids';
import { whereaboutsOf } from '@/domain/place/whereabouts';
import type { PlanSearchReason } from '@/domain/plan-search/plan-search-state';
import { isMovable } from '@/planning/model/movable';
import { type Trouble, troubleIn } from '@/planning/planner/mend';
import { routeSchedule } from '@/planning/timetable/schedule';
import { type LivePlan, layOut, visitKeyOf } from '../dispatch/live-plan';
import type { GroundAsked, PlanGround } from '../ports/plan-ground';
import type { PlanSearch, RepairWish } from '../ports/plan-searches';
import type { TravelTimes } from '../ports/travel-times';

export type SearchGround = {
  readonly live: LivePlan;
  /** Jobs left aside: nobody is sure where they are. */
  readonly unplaced: number;
};

type Searched = Pick<PlanSearch, 'fromDay' | 'toDay' | 'repair'>;

/** What a search reads: what waits and needs nobody at home may be brought in; by a repair, only what it was asked about. */
export function groundAsked({ fromDay: from, toDay: to, repair }: Searched, now: Temporal.Instant): GroundAsked {
  return { from, to, now, technicianIds: null, jobs: repair ? { waiting: repair.around } : 'unassigned' };
}

/**
 * The live plan as a search may change it: what waits and needs nobody at home is in it, never with a place in doubt. What is pinned or begun stays; what
 * its technician has accepted stays with them, when they will be there as things go now. What was only announced moves at the price of telling, and in a
 * repair so does what was accepted: who is ill has accepted too.
 */
export function searchGround(
  ground: PlanGround,
  travel: Pick<TravelTimes, 'estimate'>,
  { fromDay: from, toDay: to, repair }: Searched,
  now: Temporal.Instant,
): SearchGround {
  const jobs = ground.jobs.filter((job) => whereaboutsOf(job) === 'sure');
  const asked = { from, to, now, deciding: null };
  const standing = layOut({ ...ground, jobs }, travel, asked);
  const nailed = repair ? new Map<VisitId, number>() : acceptedAt(standing);
  const live = nailed.size > 0 ? layOut({ ...ground, jobs }, travel, { ...asked, nailed }) : standing;
  return { live, unplaced: ground.jobs.length - jobs.length };
}

/** When each visit accepted by its technician would be called on. */
function acceptedAt({ ground, problem, plan }: LivePlan): Map<VisitId, number> {
  const accepted = new Set<string>(ground.visits.filter(({ state }) => state === 'accepted').map(({ id }) => id));
  const stops = problem.route.keys
    .filter((_, r) => plan.orders[r]?.some((v) => accepted.has(problem.visit.keys[v] ?? '')))
    .flatMap((key) => routeSchedule(problem, plan, key).stops);
  return new Map(
    stops
      .filter(({ visitKey }) => accepted.has(visitKey))
      .map(({ visitKey, arrivalSecond }) => [visitKey as VisitId, arrivalSecond]),
  );
}

/** Visits a search may move, and jobs it may place. */
export function movableVisits({ problem }: LivePlan): number {
  return problem.visit.keys.filter((_, v) => isMovable(problem, v)).length;
}

/** Why there is nothing to search; null when there is. */
export function whyNothing(live: LivePlan): PlanSearchReason | null {
  const { route, visit } = live.problem;
  if (visit.count === 0) return 'noVisit';
  if (route.count === 0) return 'noTechnician';
  return movableVisits(live) === 0 ? 'nothingMovable' : null;
}

/** What a repair is about, in keys of the problem; a job that no longer waits, or is over, is nobody's trouble. */
export function troubleOf(live: LivePlan, { around, held }: RepairWish): Trouble {
  const keys = (ids: readonly WorkOrderId[]) => ids.flatMap((id) => visitKeyOf(live, id) ?? []);
  return { around: keys(around), held: keys(held) };
}

/** Keys of all that a repair may move without asking: what it is about, and what else is in trouble there. */
export function inTrouble(live: LivePlan, wish: RepairWish): ReadonlySet<string> {
  return new Set(troubleIn(live.problem, live.plan, troubleOf(live, wish)));
}

/** Why there is nothing to repair; null when there is. */
export function whyNoRepair({ live, unplaced }: SearchGround, wish: RepairWish): PlanSearchReason | null {
  const { problem, plan } = live;
  if (problem.route.count === 0) return 'noTechnician';
  const trouble = troubleOf(live, wish);
  if (wish.around.length > 0 && trouble.around?.length === 0) return unplaced > 0 ? 'nothingFits' : 'nothingInTrouble';
  return troubleIn(problem, plan, trouble).length === 0 ? 'nothingInTrouble' : null;
}
