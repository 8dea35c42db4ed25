import { Temporal } from 'temporal-polyfill';
import type { VisitTarget } from '@/domain/commands/move-visit';
import type { SeenRoutes } from '@/domain/commands/seen-routes';
import type { TechnicianId, VisitId, WorkOrderId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { RuleName } from '@/planning/constraints/rule';
import { numberOf } from '@/planning/model/numbering';
import { routesOf, withoutVisit } from '@/planning/model/plan';
import { type Change, type Consequences, consequencesOf } from '@/planning/questions/consequences';
import { evaluationOf } from '@/planning/timetable/evaluation';
import { worsened } from '@/planning/timetable/feasibility';
import { aged, lateOn } from '@/planning/timetable/late-promises';
import { routeSchedule } from '@/planning/timetable/schedule';
import { shiftsBetween } from '@/planning/timetable/shifts';
import type { Ports } from '../ports/ports';
import type { Assignment, RouteKey } from '../ports/route-store';
import type { Store } from '../ports/store';
import { epochSecondOf } from './describe-routes';
import { jobIn } from './job-in-ground';
import { type LivePlan, layOut, routeKeyOf, visitKeyOf } from './live-plan';
import { nameOfTechnician } from './place-job';
import { savePlan } from './save-plan';

/** A work order, where it stands now, and where somebody wants it (null: off the plan). */
export type PlanChange = {
  readonly workOrderId: WorkOrderId;
  readonly old: readonly Assignment[];
  readonly to: VisitTarget | null;
};

/** `live.plan` is what the consequences start from: with a time asked for, the plan without the visit. */
export type Foreseen = { readonly live: LivePlan; readonly consequences: Consequences };

type Unforeseeable = RefusalOf<'needsGeocoding' | 'infeasible'>;

/** What a change of the plan would do, worked out on the routes it touches and nothing else. Nothing is written. */
export async function foresee(
  ports: Pick<Ports, 'clock' | 'travel'>,
  store: Store,
  { workOrderId, old, to }: PlanChange,
): Promise<Result<Foreseen, Unforeseeable>> {
  const keys = touched({ old, to });
  const days = keys.map(({ day }) => day).sort(Temporal.PlainDate.compare);
  const [from, last] = [days[0], days.at(-1)];
  if (!from || !last) return refuse({ kind: 'infeasible', rule: 'notWorking' });
  const asked = { from, to: last, now: ports.clock.now() };
  const technicianIds = [...new Set(keys.map(({ technicianId }) => technicianId))];
  const ground = await store.plan.ground({ ...asked, technicianIds, jobs: [workOrderId] });
  const start = to?.start ?? null;
  const free = { ...asked, deciding: workOrderId };
  const live = layOut(ground, ports.travel, free);
  const visitKey = visitKeyOf(live, workOrderId);
  if (!visitKey) return refuse({ kind: 'needsGeocoding' });
  const toRouteKey = to && routeKeyOf(live, { technicianId: to.technicianId, day: to.day.toString(), start });
  if (to && !toRouteKey) {
    const technician = nameOfTechnician(live, to.technicianId);
    return refuse({ kind: 'infeasible', rule: 'notWorking', technician });
  }
  const change = { visitKey, toRouteKey, position: to?.position ?? null };
  if (!to || !start) return ok({ live, consequences: consequencesOf(live.problem, live.plan, change) });
  const startEpochSecond = epochSecondOf(start);
  const window = jobIn(ground, workOrderId)?.window ?? null;
  const early = window ? window.startEpochSecond - startEpochSecond : 0;
  const promising = window && early > 0 ? { promising: { ...window, startEpochSecond } } : {};
  const pinning = { technicianId: to.technicianId, startEpochSecond };
  const foreseen = atThatTime(live, layOut(ground, ports.travel, { ...free, ...promising, pinning }), change);
  return ok(early > 0 ? tooEarly(foreseen, change, early) : foreseen);
}

/** At the time asked for the customer does not expect anybody yet: their window breaks, as it does when somebody comes late. */
function tooEarly({ live, consequences }: Foreseen, { visitKey, toRouteKey }: Change, excess: number): Foreseen {
  const broken = { rule: 'promisedWindow' as const, routeKey: toRouteKey ?? '', visitKey, excess };
  return { live, consequences: { ...consequences, breaks: [...consequences.breaks, broken] } };
}

/**
 * The visit is taken out as it is and put back nailed to its time: the pin must not make today's plan look broken, or
 * what it breaks would pass for old. A window already missed may be missed by no more.
 */
function atThatTime(now: LivePlan, pinned: LivePlan, change: Change): Foreseen {
  const visit = numberOf('visit', now.problem.numbering.visits, change.visitKey);
  const before = { ...pinned, plan: withoutVisit(pinned.plan, visit) };
  const inserted = consequencesOf(pinned.problem, before.plan, change);
  const [old] = routesOf(now.plan, visit);
  if (old === undefined) return { live: before, consequences: inserted };
  const taken = consequencesOf(now.problem, now.plan, { ...change, toRouteKey: null });
  const oldKey = now.problem.route.keys[old] ?? '';
  const toKey = change.toRouteKey ?? oldKey;
  const missed = routeSchedule(now.problem, now.plan, oldKey).breaks.filter(
    ({ rule, visitKey }) => rule === 'promisedWindow' && visitKey === change.visitKey,
  );
  const known = missed.map((one) => ({ ...one, routeKey: change.toRouteKey ?? one.routeKey }));
  const consequences = {
    ...inserted,
    breaks: worsened(known, inserted.breaks),
    late: aged(
      inserted.late,
      lateOn(evaluationOf(now.problem, now.plan), [old, numberOf('route', now.problem.numbering.routes, toKey)]),
    ),
    shifts: shiftsBetween(now, { problem: pinned.problem, plan: inserted.plan }, [oldKey, toKey]).filter(
      ({ visitKey }) => visitKey !== change.visitKey,
    ),
    costCents: taken.routesCents + inserted.routesCents,
    routesCents: taken.routesCents + inserted.routesCents,
    travelSeconds: taken.travelSeconds + inserted.travelSeconds,
    travelMetres: taken.travelMetres + inserted.travelMetres,
  };
  return { live: before, consequences };
}

type Refused = RefusalOf<'planChanged' | 'infeasible' | 'needsGeocoding'>;

/** Where a visit was put, as stored. */
export type VisitPut = {
  readonly visitId: VisitId;
  readonly technicianId: TechnicianId;
  readonly start: string;
  readonly end: string;
};

/**
 * Makes a change the plan can bear: nothing may break, and the routes must be as they were seen. Locks them first. A
 * visit put at a time keeps it (pinned); put anywhere else it is free again. `tolerated`: rules that may break all the same.
 */
export async function changePlan(
  ports: Pick<Ports, 'clock' | 'travel'>,
  store: Store,
  change: PlanChange & { readonly to: VisitTarget; readonly visitId: VisitId },
  seen: SeenRoutes,
  tolerated: readonly RuleName[] = [],
): Promise<Result<VisitPut, Refused>> {
  const { visitId, to } = change;
  if (!(await lockSeen(ports, store, touched(change), seen))) return refuse({ kind: 'planChanged' });
  const foreseen = await foresee(ports, store, change);
  if (!foreseen.ok) return foreseen;
  const { live, consequences } = foreseen.value;
  const [broken] = consequences.breaks.filter(({ rule }) => !tolerated.includes(rule));
  if (broken) {
    const route = live.problem.description.routes.find(({ key }) => key === broken.routeKey);
    const technician = nameOfTechnician(live, route?.technicianKey ?? '');
    return refuse({ kind: 'infeasible', rule: broken.rule, technician });
  }
  const rewrite = [...change.old, to].flatMap((key) => routesOfDay(live, key));
  const saved = await savePlan(store, live, consequences.plan, {
    visitOf: () => visitId,
    rewrite,
    accepted: consequences.breaks,
  });
  if (!saved.ok) return saved;
  await store.routes.changeVisit(visitId, { pinned: to.start !== null });
  const put = (await store.routes.assignmentsOf(visitId)).find((one) => one.technicianId === to.technicianId);
  if (!put) throw new Error(`visit ${visitId} was moved and stands nowhere`);
  return ok({ visitId, technicianId: put.technicianId, start: put.start.toString(), end: put.end.toString() });
}

/** Locks routes, and says whether those somebody saw are still as they were. */
export async function lockSeen(
  ports: Pick<Ports, 'clock'>,
  store: Store,
  keys: readonly RouteKey[],
  seen: SeenRoutes,
): Promise<boolean> {
  const versions = await store.routes.lock([...keys, ...seen], ports.clock.now());
  return seen.every(({ version }, i) => versions[keys.length + i] === version);
}

/** Whatever its order, the day is written anew: a pin moves times without moving places. */
function routesOfDay({ problem, days }: LivePlan, { technicianId, day }: RouteKey): number[] {
  return problem.description.routes.flatMap((route, r) =>
    route.technicianKey === technicianId && days[route.day]?.equals(day) ? [r] : [],
  );
}

function touched({ old, to }: Pick<PlanChange, 'old' | 'to'>): RouteKey[] {
  return [...old.filter(({ blocks }) => blocks), ...(to ? [to] : [])];
}
