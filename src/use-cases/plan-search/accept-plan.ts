import { Temporal } from 'temporal-polyfill';
import type { AcceptPlan } from '@/domain/commands/plan-searches';
import type { PlanSearchId, VisitId, WorkOrderId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Plan } from '@/planning/model/plan';
import { planDifference } from '@/planning/questions/difference';
import { recordAll } from '../charter/record';
import type { LivePlan } from '../dispatch/live-plan';
import { makeWait } from '../dispatch/make-wait';
import { savePlan } from '../dispatch/save-plan';
import type { Actor } from '../ports/actor';
import type { PlanSearch, Proposal } from '../ports/plan-searches';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import type { Collision } from '../ports/transact';
import { changesShown } from './difference-shown';
import { isOutdated } from './is-outdated';
import { lockProposed } from './lock-proposed';
import { proposedPlan } from './proposed-plan';
import { groundAsked, searchGround } from './search-ground';

/** Visits by what became of them, counted as the proposal counts them. `moved`: to another technician or day. */
type Accepted = {
  readonly planned: number;
  readonly moved: number;
  readonly shifted: number;
  readonly leftOut: number;
};

export type PlanAccepted =
  | ({ readonly kind: 'saved' } & Accepted)
  /** Something has changed since: nothing was written, and a search mends the proposal where it did. */
  | { readonly kind: 'searchedAgain'; readonly searchId: PlanSearchId };

type Used = Pick<Ports, 'clock' | 'newId' | 'travel'>;

/**
 * Makes a proposal the plan, if every route it changes still stands as it was read and the judge still finds nothing broken: all of it in one transaction,
 * or none. Where somebody was faster nothing is written: what still stands of it is where the next search begins, and what changed, by whom, is told.
 */
export async function acceptPlan(
  ports: Used & Pick<Ports, 'transact'>,
  actor: Actor,
  { id, searchId }: AcceptPlan,
): Promise<Result<PlanAccepted, RefusalOf<'unknownSearch' | 'searchOver' | 'proposalOutdated'>> | Collision> {
  return ports.transact(actor, { id, kind: 'acceptPlan' }, async (store) => {
    const search = await store.planSearches.find(searchId);
    if (!search) return refuse({ kind: 'unknownSearch' });
    const { state, proposal } = search;
    if (state !== 'proposed' || !proposal) return refuse({ kind: 'searchOver' });
    if (isOutdated(search, ports.clock.now())) return refuse({ kind: 'proposalOutdated' });
    const stale = await lockProposed(ports, store, search, proposal);
    if (stale.length > 0) return ok(await searchAgain(ports, store, search, proposal, stale));
    const saved = await save(ports, store, search, proposal);
    if (!saved) return ok(await searchAgain(ports, store, search, proposal, []));
    await store.planSearches.decide(searchId, 'accepted');
    return ok(saved);
  });
}

/** Null when it cannot be driven any more: a job of it was taken, a window has come too near. */
async function save(ports: Used, store: Store, search: PlanSearch, proposal: Proposal): Promise<PlanAccepted | null> {
  const now = ports.clock.now();
  const read = await store.plan.ground(groundAsked(search, now));
  const { live } = searchGround(read, ports.travel, search, now);
  const after = proposedPlan(live, proposal.orders);
  if (!after) return null;
  const fresh = newJobs(live, after);
  const visits = new Map(fresh.map((workOrderId) => [workOrderId, ports.newId<VisitId>()]));
  const visitOf = (workOrderId: WorkOrderId) => {
    const visitId = visits.get(workOrderId);
    if (!visitId) throw new Error(`no visit was made for work order ${workOrderId}`);
    return visitId;
  };
  const prepare = async () => {
    const added = [...visits].map(
      ([workOrderId, id]) => ({ id, workOrderId, state: 'planned', pinned: false }) as const,
    );
    await store.routes.addVisit(...added);
  };
  const saved = await savePlan(store, live, after, { visitOf, prepare });
  if (!saved.ok) return null;
  const { placed, leftOut } = saved.value;
  await store.workOrders.change([...visits.keys()], { state: 'planned' });
  await recordAll(
    ports,
    store,
    placed.map(({ workOrderId, ...payload }) => {
      return { workOrderId, telling: { kind: 'visitPlanned' as const, happenedAt: now, payload } };
    }),
  );
  for (const visit of leftOut) await makeWait(ports, store, visit);
  return { kind: 'saved', ...acceptedOf(live, after) };
}

function acceptedOf(live: LivePlan, after: Plan): Accepted {
  const { counts } = changesShown(live, planDifference(live.problem, live.plan, after, 0).changes);
  const { planned, otherTechnician, otherDay, shifted, leftOut } = counts;
  return { planned, moved: otherTechnician + otherDay, shifted, leftOut };
}

function newJobs({ problem, ground }: LivePlan, { orders }: Plan): WorkOrderId[] {
  const planned = new Set(orders.flat().map((v) => problem.visit.keys[v]));
  return ground.jobs.map(({ workOrderId }) => workOrderId).filter((workOrderId) => planned.has(workOrderId));
}

async function searchAgain(
  ports: Used,
  store: Store,
  { id, fromDay, toDay, repair }: PlanSearch,
  { orders, readAt }: Proposal,
  stale: Proposal['routes'],
): Promise<PlanAccepted> {
  const searchId = ports.newId<PlanSearchId>();
  const isStale = (routeKey: string) => stale.some((one) => routeKey.startsWith(`${one.technicianId} ${one.day}`));
  const routes = Object.fromEntries(Object.entries(orders).filter(([routeKey]) => !isStale(routeKey)));
  const meanwhile = await store.planSearches.doneOn(stale, Temporal.Instant.from(readAt));
  await store.planSearches.decide(id, 'superseded');
  // What a repair may move is measured against the plan as it stands: it begins there.
  const start = repair ? null : { routes };
  await store.planSearches.add({ id: searchId, fromDay, toDay, repair, start, meanwhile });
  return { kind: 'searchedAgain', searchId };
}
