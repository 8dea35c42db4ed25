import { Temporal } from 'temporal-polyfill';
import { parisDay, startOfDay } from '@/domain/calendar/paris';
import type { TechnicianId, VisitId, WorkOrderId } from '@/domain/ids';
import { isOver } from '@/domain/work-order/visit-state';
import { cheapestPlacement } from '@/planning/insertion/insert';
import { inserted } from '@/planning/insertion/insertion';
import { numberOf } from '@/planning/model/numbering';
import { type Plan, planOf } from '@/planning/model/plan';
import { type Problem, problemOf } from '@/planning/model/problem';
import type {
  ProblemDescription,
  Progress,
  RouteDescription,
  VisitDescription,
} from '@/planning/model/problem-description';
import { type Evaluation, evaluationOf, reevaluated } from '@/planning/timetable/evaluation';
import type { EpochSpan, GroundAsked, GroundVisit, PlanGround } from '../ports/plan-ground';
import type { TravelTimes } from '../ports/travel-times';
import { describeRoutes, epochSecondOf, hullOf, rosterOf } from './describe-routes';
import { describeHold, describeJob, describeVisit, type PlanClock, progressOf } from './describe-visit';
import { overtimeOf } from './job-in-ground';
import { IDLE_CENTS_PER_HOUR, PRICES } from './prices';

/** The live plan as a planning question: what was read, and the same in routes, visits and seconds. */
export type LivePlan = PlanClock & {
  readonly ground: PlanGround;
  readonly days: readonly Temporal.PlainDate[];
  readonly problem: Problem;
  readonly plan: Plan;
};

export type LayOut = Pick<GroundAsked, 'from' | 'to' | 'now'> & {
  /** How far past the shift somebody may be kept; as far as what is decided about may keep them, when left out. */
  readonly overtimeSeconds?: number;
  /** What leaving ordinary work out costs, when that is not a whole day's planning. */
  readonly unassignedCents?: number;
  /** The work order one decides about: its own holds and pin do not stand in its way. */
  readonly deciding: WorkOrderId | null;
  /** The window to be promised to it, instead of the one it has. */
  readonly promising?: EpochSpan;
  /** The technician and second it is to be nailed to, instead of any pin it has. */
  readonly pinning?: { readonly technicianId: TechnicianId; readonly startEpochSecond: number };
  /** Visits to be nailed to whoever has them, at this second of the plan. */
  readonly nailed?: ReadonlyMap<VisitId, number>;
};

/**
 * Lays what was read of the live plan out as a planning question, counted from midnight (Paris) of the first day.
 * Pure. Visits stand in the order of their planned times, what has begun first; places held for callers are put where
 * they fit. A visit whose technician has no route that day, or whose place is unknown, is left out of it.
 */
export function layOut(ground: PlanGround, travel: Pick<TravelTimes, 'estimate'>, asked: LayOut): LivePlan {
  const days = daysBetween(asked.from, asked.to);
  const originEpochSecond = epochSecondOf(startOfDay(asked.from));
  const clock = { originEpochSecond, midnightEpochSecond: epochSecondOf(startOfDay(parisDay(asked.now))) };
  const nowSecond = Math.max(0, epochSecondOf(asked.now) - originEpochSecond);
  const horizon = { days, originEpochSecond };
  const overtimeSeconds = asked.overtimeSeconds ?? overtimeOf(ground, asked.deciding);
  const routes = ground.technicians.flatMap((one) => describeRoutes(one, horizon, overtimeSeconds));
  const standing = standingVisits(ground, routes, asked, clock);
  const driven = stillDriven(routes, standing, nowSecond);
  const live = standing.filter(({ routeKeys }) => routeKeys.every((key) => driven.has(key)));
  const stands = new Set(live.flatMap(({ visit }) => (isOver(visit.state) ? [] : visit.job.workOrderId)));
  const jobs = ground.jobs
    .filter(({ workOrderId }) => !stands.has(workOrderId))
    .flatMap((job) => describeJob(promised(job, asked), job.workOrderId, clock) ?? [])
    .map((job) => (job.key === asked.deciding ? { ...decided(job), ...pinning(asked, originEpochSecond) } : job));
  const holds = ground.holds
    .filter(({ job }) => job.workOrderId !== asked.deciding)
    .flatMap((hold) => describeHold(hold, clock) ?? []);
  const description: ProblemDescription = {
    nowSecond,
    routes: routes.filter(({ key }) => driven.has(key)),
    visits: [...live.map(({ described }) => described), ...jobs, ...holds],
    travel: { leg: (from, to) => legOf(travel, from, to) },
    roster: rosterOf([...ground.technicians, ...(ground.colleagues ?? [])], horizon),
    prices: { ...PRICES, unassignedCents: asked.unassignedCents ?? PRICES.unassignedCents },
  };
  const problem = problemOf(description);
  const planned = planOf(problem, { routes: ordersOf(live), meetings: meetingsOf(live) });
  return { ground, days, ...clock, problem, plan: withHolds(evaluationOf(problem, planned), holds).plan };
}

/** The instant of a second of the plan. */
export function instantOf({ originEpochSecond }: LivePlan, second: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds((originEpochSecond + second) * 1000);
}

/** The route of a technician on a day: the one a start falls in, else the shift, else the duty of that day; null when there is none. */
export function routeKeyOf(
  { problem, originEpochSecond }: LivePlan,
  { technicianId, day, start }: { technicianId: TechnicianId; day: string; start: Temporal.Instant | null },
): string | null {
  const { routes } = problem.description;
  const startEpochSecond = start ? epochSecondOf(start) : Number.NEGATIVE_INFINITY;
  const found = routeOf(routes, { technicianId, day, startEpochSecond }, originEpochSecond);
  return found?.key ?? routes.find(({ key }) => key.startsWith(`${technicianId} ${day} `))?.key ?? null;
}

/** What a work order is called in the problem: its visit when it has one there, else itself; null when it is not in it. */
export function visitKeyOf({ ground, problem }: LivePlan, workOrderId: WorkOrderId): string | null {
  const visits = ground.visits.filter(({ job, state }) => job.workOrderId === workOrderId && !isOver(state));
  return [...visits.map(({ id }) => id), workOrderId].find((key) => problem.numbering.visits.has(key)) ?? null;
}

type Standing = {
  readonly visit: GroundVisit;
  readonly described: VisitDescription;
  readonly routeKeys: readonly string[];
  readonly startSecond: number;
};

function standingVisits(
  ground: PlanGround,
  routes: readonly RouteDescription[],
  asked: LayOut,
  clock: PlanClock,
): Standing[] {
  const { originEpochSecond } = clock;
  const driving = new Set<string>();
  const latestFirst = [...ground.visits].sort((a, b) => (b.departedEpochSecond ?? 0) - (a.departedEpochSecond ?? 0));
  const progress = new Map<string, Progress | undefined>();
  const ofTechnician = Map.groupBy(routes, ({ technicianKey }) => technicianKey);
  const keysOf = (visit: GroundVisit) =>
    visit.assignments.flatMap(
      (one) => routeOf(ofTechnician.get(one.technicianId) ?? [], one, originEpochSecond)?.key ?? [],
    );
  for (const visit of latestFirst) {
    const routeKeys = keysOf(visit);
    const found = progressOf(visit, routeKeys, originEpochSecond);
    const isSecondDrive = found?.state === 'enRoute' && routeKeys.some((key) => driving.has(key));
    if (found?.state === 'enRoute') for (const key of routeKeys) driving.add(key);
    progress.set(visit.id, isSecondDrive ? undefined : found);
  }
  return ground.visits.flatMap((visit) => {
    const routeKeys = keysOf(visit);
    const isDecided = visit.job.workOrderId === asked.deciding;
    const free = isDecided ? { ...visit, pinned: false, job: promised(visit.job, asked) } : visit;
    const described = describeVisit(free, visit.id, clock);
    const [first] = visit.assignments;
    if (!described || !first || routeKeys.length < visit.assignments.length) return [];
    const begun = progress.get(visit.id);
    const startSecond = first.startEpochSecond - originEpochSecond;
    const nailedAt = described.pin ? undefined : asked.nailed?.get(visit.id);
    const nail = nailedAt === undefined ? {} : { pin: { technicianKey: first.technicianId, startSecond: nailedAt } };
    const pin = isDecided ? pinning(asked, originEpochSecond) : nail;
    return [
      {
        visit,
        described: { ...(isDecided ? decided(described) : described), ...pin, ...(begun ? { progress: begun } : {}) },
        routeKeys,
        startSecond,
      },
    ];
  });
}

/** The route an assignment stands on: the shift it starts in, the duty it starts in, else the shift of its day. */
function routeOf(
  routes: readonly RouteDescription[],
  one: Pick<GroundVisit['assignments'][number], 'technicianId' | 'day' | 'startEpochSecond'>,
  originEpochSecond: number,
): RouteDescription | undefined {
  const second = one.startEpochSecond - originEpochSecond;
  const own = routes.filter(({ technicianKey }) => technicianKey === one.technicianId);
  const during = own.find(({ shift }) => {
    const { startSecond, endSecond } = hullOf(shift);
    return startSecond <= second && second < endSecond;
  });
  return during ?? own.find(({ key }) => key === `${one.technicianId} ${one.day}`);
}

/** The routes that concern somebody: those not over yet, and those somebody is still at work on. */
function stillDriven(
  routes: readonly RouteDescription[],
  standing: readonly Standing[],
  nowSecond: number,
): ReadonlySet<string> {
  const ahead = routes.flatMap((route) => (lastSecondOf(route) > nowSecond ? route.key : []));
  const atWork = standing.flatMap(({ routeKeys, described: { progress } }) =>
    progress && progress.state !== 'done' ? routeKeys : [],
  );
  return new Set([...ahead, ...atWork]);
}

/** When a route is over for whoever is not at work on it: overtime included. */
export function lastSecondOf({ shift, overtimeLimitSeconds = 0 }: RouteDescription): number {
  return hullOf(shift).endSecond + overtimeLimitSeconds;
}

function promised<Job extends { readonly workOrderId: WorkOrderId; readonly window: EpochSpan | null }>(
  job: Job,
  { deciding, promising }: LayOut,
): Job {
  return promising && job.workOrderId === deciding ? { ...job, window: promising } : job;
}

/** Offers are compared by what they add to the tour: only what is urgent pays for its own wait. */
export function decided(described: VisitDescription): VisitDescription {
  return described.delayCentsPerHour === IDLE_CENTS_PER_HOUR ? { ...described, delayCentsPerHour: 0 } : described;
}

function pinning({ pinning: to }: LayOut, originEpochSecond: number): Pick<VisitDescription, 'pin'> {
  if (!to) return {};
  return { pin: { technicianKey: to.technicianId, startSecond: Math.max(0, to.startEpochSecond - originEpochSecond) } };
}

function ordersOf(standing: readonly Standing[]): Record<string, string[]> {
  const rank = ({ described: { progress } }: Standing) =>
    progress === undefined ? 2 : progress.state === 'enRoute' ? 1 : 0;
  const when = ({ described: { progress }, startSecond }: Standing) =>
    progress && progress.state !== 'enRoute' ? progress.arrivedSecond : startSecond;
  const sorted = [...standing].sort((a, b) => rank(a) - rank(b) || when(a) - when(b));
  const orders: Record<string, string[]> = {};
  for (const { described, routeKeys } of sorted)
    for (const key of routeKeys) {
      orders[key] ??= [];
      orders[key].push(described.key);
    }
  return orders;
}

function meetingsOf(standing: readonly Standing[]): Record<string, number> {
  const crews = standing.filter(({ routeKeys }) => routeKeys.length > 1);
  return Object.fromEntries(crews.map(({ described, startSecond }) => [described.key, startSecond]));
}

/** The plan with each place kept for a caller where it is cheapest now, one after the other; what fits nowhere any more is left out. */
export function withHolds(present: Evaluation, holds: readonly VisitDescription[]): Evaluation {
  const { problem } = present;
  const routes = problem.route.keys.map((_, r) => r);
  return holds.reduce((evaluation, { key }) => {
    const place = cheapestPlacement(evaluation, routes, numberOf('visit', problem.numbering.visits, key));
    return place ? reevaluated(evaluation, inserted(problem, evaluation.plan, place)) : evaluation;
  }, present);
}

function legOf(travel: Pick<TravelTimes, 'estimate'>, from: RouteDescription['startPlace'], to: typeof from) {
  const { travelSeconds, distanceMetres } = travel.estimate(from, to);
  return { seconds: travelSeconds, metres: distanceMetres };
}

function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 })) days.push(day);
  return days;
}
