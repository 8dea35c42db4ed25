import { Temporal } from 'temporal-polyfill';
import { parisDay } from '@/domain/calendar/paris';
import type { TechnicianId, VisitId, WorkOrderId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { type Plan, planDescription, unassignedVisits } from '@/planning/model/plan';
import type { Break } from '@/planning/timetable/feasibility';
import { worsened } from '@/planning/timetable/feasibility';
import { routeSchedule, type ScheduledStop } from '@/planning/timetable/schedule';
import { verify } from '@/planning/verify/verify';
import type { GroundVisit } from '../ports/plan-ground';
import type { Assignment, RouteKey } from '../ports/route-store';
import type { Store } from '../ports/store';
import { instantOf, type LivePlan } from './live-plan';

/** One visit that got somebody, or somebody else, or another day. Instants are ISO. */
export type Placed = {
  readonly visitId: VisitId;
  readonly workOrderId: WorkOrderId;
  readonly technicianId: TechnicianId;
  readonly start: string;
  readonly end: string;
};

export type SavedPlan = { readonly placed: readonly Placed[]; readonly leftOut: readonly GroundVisit[] };

export type Saving = {
  /** The visit to write for a work order that had none in the plan; it exists already, or once prepared. */
  readonly visitOf: (workOrderId: WorkOrderId) => VisitId;
  /** Called once the plan is found good, before anything of it is written: a refusal leaves nothing behind. */
  readonly prepare?: () => Promise<void>;
  /** What somebody saw and accepted that the plan breaks. */
  readonly accepted?: readonly Break[];
  /** Routes to write although their order is the same. */
  readonly rewrite?: readonly number[];
};

/**
 * Writes what a new plan changes, times of neighbours included, and bumps its routes. The plan is judged by `verify`
 * first: one that makes anything worse than it was, beyond what was accepted, is refused. Whoever was asked to plan what is placed need not
 * any more. Lock the routes before.
 */
export async function savePlan(
  store: Store,
  live: LivePlan,
  after: Plan,
  { visitOf, prepare, accepted = [], rewrite = [] }: Saving,
): Promise<Result<SavedPlan, RefusalOf<'infeasible'>>> {
  const routes = [...new Set([...changedRoutes(live.plan, after), ...rewrite])];
  const broken = newlyBroken(live, after, routes, accepted);
  if (broken) return refuse({ kind: 'infeasible', rule: broken });
  await prepare?.();
  const known = knownIn(live);
  const stops = routes.flatMap((r) => {
    const routeKey = live.problem.route.keys[r] ?? '';
    const technicianId = live.problem.description.routes[r]?.technicianKey as TechnicianId;
    return inSequence(routeSchedule(live.problem, after, routeKey).stops).flatMap(
      (stop) => writtenStop(live, known, stop, technicianId, visitOf) ?? [],
    );
  });
  const inTime = stops.filter(({ isInTime }) => isInTime);
  await store.tasks.closeOf(jobsOf(inTime), ['warnLate']);
  await store.routes.assign(...stops.map(({ assignment }) => assignment));
  const placed = stops.filter(({ isPlaced }) => isPlaced).map(placedAs);
  await closeAsked(store, jobsOf(placed));
  const left = await takeOffOldRoutes(store, live, after, visitOf);
  await store.routes.bump([...routes.flatMap((r) => routeKeysOf(live, r)), ...left]);
  return ok({ placed, leftOut: leftOutOf(live, after) });
}

const jobsOf = (some: readonly { readonly workOrderId: WorkOrderId }[]) => some.map((one) => one.workOrderId);

/** They stand in the plan again; with a window promised, no other needs to be agreed. */
async function closeAsked(store: Store, workOrderIds: readonly WorkOrderId[]): Promise<void> {
  await store.workOrders.lock(workOrderIds);
  await store.tasks.closeOf(workOrderIds, ['planVisit']);
  await store.tasks.closeOf(await store.appointments.promisedAmong(workOrderIds), ['rebook']);
}

/** The technician's days a change of plan writes to, or takes somebody's visit from: what must be locked before. */
export function touchedRoutes(live: LivePlan, after: Plan): RouteKey[] {
  const jobs = new Set(keysIn(live, after));
  const left = live.ground.visits.filter(({ id, job }) => !jobs.has(id) && jobs.has(job.workOrderId));
  const old = left.flatMap(({ assignments }) =>
    assignments.map(({ technicianId, day }) => ({ technicianId, day: Temporal.PlainDate.from(day) })),
  );
  return [...changedRoutes(live.plan, after).flatMap((r) => routeKeysOf(live, r)), ...old];
}

/** The days of a route: one, or all that an on-call duty reaches over. */
export function routeKeysOf(live: LivePlan, r: number): RouteKey[] {
  const route = live.problem.description.routes[r];
  if (!route) return [];
  const technicianId = route.technicianKey as TechnicianId;
  if (!route.onCall) return live.days.slice(route.day, route.day + 1).map((day) => ({ technicianId, day }));
  const end = Math.max(...route.shift.map(({ endSecond }) => endSecond)) - 1;
  const lastDay = parisDay(instantOf(live, end)).toString();
  const last = live.days.findIndex((day) => day.toString() === lastDay);
  return live.days.slice(route.day, Math.max(last, route.day) + 1).map((day) => ({ technicianId, day }));
}

function changedRoutes(before: Plan, after: Plan): number[] {
  return after.orders.flatMap((order, r) => {
    const old = before.orders[r] ?? [];
    return order.length === old.length && order.every((v, k) => v === old[k]) ? [] : [r];
  });
}

/** The first rule the judge finds newly broken on the routes that changed, or null. */
function newlyBroken(live: LivePlan, after: Plan, written: readonly number[], accepted: readonly Break[]) {
  const { description } = live.problem;
  const changed = new Set(written.map((r) => description.routes[r]?.technicianKey));
  const before = planDescription(live.problem, live.plan);
  const fresh = planDescription(live.problem, after);
  const keysOn = new Set(description.routes.filter((one) => changed.has(one.technicianKey)).map(({ key }) => key));
  const shared = new Set([before, fresh].flatMap((one) => crewRoutes(one.routes, keysOn)));
  const routes = description.routes.filter(({ key }) => keysOn.has(key) || shared.has(key));
  const own = (plan: typeof before) => ({
    ...plan,
    routes: Object.fromEntries(routes.map(({ key }) => [key, plan.routes[key] ?? []])),
  });
  const served = new Set([before, fresh].flatMap((plan) => Object.values(own(plan).routes).flat()));
  const visits = description.visits.filter(({ key }) => served.has(key));
  const question = { ...description, routes, visits };
  const violations = worsened(verify(question, own(before)).violations, verify(question, own(fresh)).violations);
  const unseen = violations.find(
    ({ rule, visitKey, excess }) =>
      !accepted.some((one) => one.rule === rule && one.visitKey === visitKey && one.excess >= excess),
  );
  return unseen?.rule ?? null;
}

/** Routes outside `keys` that share a visit with one of them: the rest of a crew. */
function crewRoutes(routes: Readonly<Record<string, readonly string[]>>, keys: ReadonlySet<string>): string[] {
  const visits = new Set([...keys].flatMap((key) => routes[key] ?? []));
  return Object.entries(routes).flatMap(([key, order]) => (order.some((visit) => visits.has(visit)) ? [key] : []));
}

/**
 * Stops whose times do not overlap. Real times may (two tablets, a correction), and a stored plan may not: what came
 * later is then drawn after what came earlier, a second long if need be. Facts keep the truth.
 */
function inSequence(stops: readonly ScheduledStop[]): ScheduledStop[] {
  let free = Number.NEGATIVE_INFINITY;
  return stops.map((stop) => {
    const arrivalSecond = Math.max(stop.arrivalSecond, free);
    const endSecond = Math.max(stop.endSecond, arrivalSecond + 1);
    free = endSecond;
    return { ...stop, arrivalSecond, endSecond };
  });
}

type Known = ReturnType<typeof knownIn>;

function knownIn({ ground }: LivePlan) {
  return {
    visits: new Map<string, GroundVisit>(ground.visits.map((visit) => [visit.id, visit])),
    jobs: new Set<string>(ground.jobs.map(({ workOrderId }) => workOrderId)),
  };
}

type WrittenStop = {
  readonly workOrderId: WorkOrderId;
  readonly assignment: Assignment;
  /** It has a window, and will be begun before that is over. */
  readonly isInTime: boolean;
  /** It got somebody, or somebody else, or another day. */
  readonly isPlaced: boolean;
};

/** Null for a place kept. */
function writtenStop(
  live: LivePlan,
  { visits, jobs }: Known,
  stop: ScheduledStop,
  technicianId: TechnicianId,
  visitOf: Saving['visitOf'],
): WrittenStop | null {
  const known = visits.get(stop.visitKey);
  if (!known && !jobs.has(stop.visitKey)) return null;
  const start = instantOf(live, stop.arrivalSecond);
  const end = instantOf(live, stop.endSecond);
  const day = parisDay(start);
  const workOrderId = known?.job.workOrderId ?? (stop.visitKey as WorkOrderId);
  const visitId = known?.id ?? visitOf(workOrderId);
  const window = known?.job.window;
  const was = known?.assignments.find((one) => one.technicianId === technicianId);
  return {
    workOrderId,
    assignment: { visitId, technicianId, day, start, end, blocks: true },
    isInTime: !!window && start.epochMilliseconds <= window.endEpochSecond * 1000,
    isPlaced: was?.day !== day.toString(),
  };
}

function placedAs({ workOrderId, assignment: { visitId, technicianId, start, end } }: WrittenStop): Placed {
  return { visitId, workOrderId, technicianId, start: start.toString(), end: end.toString() };
}

/**
 * Frees those who no longer do a visit, and gives the days they had it on. A visit may have stood on a route the plan
 * knows nothing of (its shift is over, its technician is off or gone), so what is stored decides.
 */
async function takeOffOldRoutes(
  store: Store,
  live: LivePlan,
  after: Plan,
  visitOf: Saving['visitOf'],
): Promise<RouteKey[]> {
  const { visits, jobs } = knownIn(live);
  const serving = servingIn(live, after);
  const others = new Map<VisitId, ReadonlySet<string>>();
  for (const [key, technicians] of serving) {
    const known = visits.get(key);
    if (known ? isSame(known, technicians) : !jobs.has(key)) continue;
    others.set(known?.id ?? visitOf(key as WorkOrderId), technicians);
  }
  const stored = await store.routes.assignmentsOf(...others.keys());
  const left = stored.filter((one) => one.blocks && !others.get(one.visitId)?.has(one.technicianId));
  await store.routes.unassign(...left);
  return left;
}

/** The visits nobody does any more. */
function leftOutOf({ ground, problem }: LivePlan, after: Plan): GroundVisit[] {
  const absent = new Set(unassignedVisits(problem, after).map((v) => problem.visit.keys[v]));
  return ground.visits.filter(({ id }) => absent.has(id));
}

/** What stands in a plan: visits, work orders that get their first, places kept. */
function keysIn({ problem }: LivePlan, { orders }: Plan): string[] {
  return [...new Set(orders.flat())].flatMap((v) => problem.visit.keys[v] ?? []);
}

/** Who does each visit of a plan. */
function servingIn({ problem }: LivePlan, { orders }: Plan): Map<string, Set<string>> {
  const serving = new Map<string, Set<string>>();
  orders.forEach((order, r) => {
    const technicianKey = problem.description.routes[r]?.technicianKey ?? '';
    for (const v of order) {
      const key = problem.visit.keys[v] ?? '';
      serving.set(key, (serving.get(key) ?? new Set()).add(technicianKey));
    }
  });
  return serving;
}

function isSame({ assignments }: GroundVisit, serving: ReadonlySet<string>): boolean {
  return assignments.length === serving.size && assignments.every(({ technicianId }) => serving.has(technicianId));
}
