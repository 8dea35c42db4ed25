import type { PlanDay } from '@/domain/commands/plan-day';
import type { VisitId, WorkOrderId } from '@/domain/ids';
import { whereaboutsOf } from '@/domain/place/whereabouts';
import type { RefusalOf } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { type Plan, withOrder } from '@/planning/plan';
import { planDay as search } from '@/planning/plan-day';
import { record } from '../charter/record';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import type { Collision } from '../ports/transact';
import { type LivePlan, layOut } from './live-plan';
import { routeKeysOf, savePlan } from './save-plan';
import { versionOf } from './what-if';

/** How many jobs found a place, how many found none, and how many routes somebody changed meanwhile and were left alone. */
export type DayPlanned = {
  readonly planned: number;
  readonly left: number;
  readonly skippedRoutes: number;
};

/**
 * Fills the free time of a day with jobs that wait and need nobody at home, the most pressing first; never one whose place is in doubt. What is planned
 * already keeps its technician. Saved route by route, where it still is as it was read.
 */
export async function planDay(
  ports: Pick<Ports, 'clock' | 'newId' | 'plan' | 'travel' | 'transact'>,
  actor: Actor,
  { id, day }: PlanDay,
): Promise<Result<DayPlanned, RefusalOf<'infeasible'>> | Collision> {
  const asked = { from: day, to: day, now: ports.clock.now() };
  const read = await ports.plan.ground(actor.territoryId, { ...asked, technicianIds: null, jobs: 'unassigned' });
  const ground = { ...read, jobs: read.jobs.filter((job) => whereaboutsOf(job) === 'sure') };
  const live = layOut(ground, ports.travel, { ...asked, overtimeSeconds: 0, deciding: null, keepsTechnicians: true });
  const found = search(live.problem, live.plan, { seed: 1, iterations: 0 });
  return ports.transact(actor, { id, kind: 'planDay' }, async (store) => {
    const waiting = await stillWaiting(store, newJobs(live, found.plan));
    const { plan, skippedRoutes } = await stillStanding(store, live, found.plan, asked.now);
    const visits = new Map<WorkOrderId, VisitId>();
    for (const workOrderId of newJobs(live, plan).filter((one) => waiting.has(one))) {
      const visitId = ports.newId<VisitId>();
      visits.set(workOrderId, visitId);
      await store.routes.addVisit({ id: visitId, workOrderId, state: 'planned', pinned: false });
    }
    const kept = only(live, plan, visits);
    const saved = await savePlan(store, live, kept, {
      visitOf: (workOrderId) => {
        const visitId = visits.get(workOrderId);
        if (!visitId) throw new Error(`no visit was made for work order ${workOrderId}`);
        return visitId;
      },
    });
    if (!saved.ok) return saved;
    for (const { workOrderId, ...payload } of saved.value.placed) {
      await store.workOrders.change(workOrderId, { state: 'planned' });
      await record(ports, store, workOrderId, [{ kind: 'visitPlanned', happenedAt: asked.now, payload }]);
    }
    return ok({ planned: visits.size, left: read.jobs.length - visits.size, skippedRoutes });
  });
}

/** The jobs nobody planned, closed or cancelled since. Locks them, before any route. */
async function stillWaiting(store: Store, jobs: readonly WorkOrderId[]): Promise<Set<WorkOrderId>> {
  const waiting = new Set<WorkOrderId>();
  for (const id of [...jobs].sort()) if ((await store.workOrders.find(id))?.state === 'toPlan') waiting.add(id);
  return waiting;
}

/** The plan with the routes somebody changed since put back as they were read. Locks what it changes. */
async function stillStanding(
  store: Store,
  live: LivePlan,
  found: Plan,
  now: PlanRead['now'],
): Promise<{ plan: Plan; skippedRoutes: number }> {
  const changed = found.orders.flatMap((order, r) => (order === live.plan.orders[r] ? [] : [r]));
  const keys = changed.flatMap((r) => routeKeysOf(live, r));
  const versions = await store.routes.lock(keys, now);
  const stale = new Set(
    keys.flatMap((key, i) => {
      const read = versionOf(live, { technicianId: key.technicianId, day: key.day.toString() });
      return versions[i] === read ? [] : [`${key.technicianId} ${key.day}`];
    }),
  );
  const isStale = (r: number) => routeKeysOf(live, r).some((key) => stale.has(`${key.technicianId} ${key.day}`));
  const skipped = changed.filter(isStale);
  const plan = skipped.reduce((current, r) => withOrder(current, r, live.plan.orders[r] ?? []), found);
  return { plan, skippedRoutes: skipped.length };
}

type PlanRead = { readonly now: ReturnType<Ports['clock']['now']> };

/** Work orders that stand in the plan and stood nowhere before. */
function newJobs({ problem, ground }: LivePlan, plan: Plan): WorkOrderId[] {
  const planned = new Set(plan.orders.flat().map((v) => problem.visit.keys[v]));
  return ground.jobs.map(({ workOrderId }) => workOrderId).filter((workOrderId) => planned.has(workOrderId));
}

/** The plan less the jobs that were planned, closed or cancelled by somebody since. */
function only({ problem, ground }: LivePlan, plan: Plan, visits: ReadonlyMap<WorkOrderId, VisitId>): Plan {
  const gone = new Set<string | undefined>(
    ground.jobs.map(({ workOrderId }) => workOrderId).filter((workOrderId) => !visits.has(workOrderId)),
  );
  const orders = plan.orders.map((order) =>
    order.some((v) => gone.has(problem.visit.keys[v])) ? order.filter((v) => !gone.has(problem.visit.keys[v])) : order,
  );
  return { ...plan, orders };
}
