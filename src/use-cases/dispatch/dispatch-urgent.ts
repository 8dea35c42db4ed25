import type { DispatchUrgent } from '@/domain/commands/dispatch-urgent';
import type { TechnicianId, VisitId, WorkOrderId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { isUnderWay } from '@/domain/work-order/visit-state';
import { visitTimeline } from '@/domain/work-order/visit-timeline';
import type { Candidate } from '@/planning/questions/candidates';
import type { Break } from '@/planning/timetable/feasibility';
import type { Plannable } from '../appointments/plannable-order';
import { record } from '../charter/record';
import type { Actor } from '../ports/actor';
import type { GroundVisit } from '../ports/plan-ground';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import type { Collision } from '../ports/transact';
import { onePerTechnician } from './candidates';
import { dispatchableOrder } from './dispatchable-order';
import type { LivePlan } from './live-plan';
import { makeWait } from './make-wait';
import { infeasible } from './place-job';
import { type Placed, savePlan, touchedRoutes } from './save-plan';
import { urgentPlan } from './urgent-plan';
import { warnLate } from './warn-late';

export type Dispatched = {
  readonly visitId: VisitId;
  readonly technicianId: TechnicianId;
  readonly arrival: string;
  /** Work orders that made room and wait to be planned again. */
  readonly leftOut: readonly string[];
  /** The same by their ids. */
  readonly waiting: readonly WorkOrderId[];
  /** Work orders whose window will be missed: somebody is asked to warn the customer. */
  readonly toWarn: readonly string[];
};

type Refused = RefusalOf<
  'unknownWorkOrder' | 'alreadyClosed' | 'infeasible' | 'needsGeocoding' | 'noOneAvailable' | 'planChanged'
>;
type Used = Pick<Ports, 'clock' | 'newId' | 'travel'>;

/** So often the plan may change under the search before the dispatcher is asked to look again. */
const ROUNDS = 3;

/**
 * Sends a technician to an urgent job or a sampling now. What the candidates' list showed is done: unpromised work
 * makes room or waits again, promises it breaks stay on the strip and somebody is asked to warn the customers. The tablet hears of it at commit. When somebody else
 * has sent another technician meanwhile, or taken one off, it is `planChanged`. An address not yet placed stops nobody
 * while its clock runs: they go by the point doubted or the commune, as the list said.
 */
export async function dispatchUrgent(
  ports: Used & Pick<Ports, 'transact'>,
  actor: Actor,
  command: DispatchUrgent,
): Promise<Result<Dispatched, Refused> | Collision> {
  return ports.transact(actor, { id: command.id, kind: 'dispatchUrgent' }, async (store) => {
    const plannable = await dispatchableOrder(store, command.workOrderId);
    if (!plannable.ok) return plannable;
    const { standing } = plannable.value;
    const [has] = standing ? await store.routes.assignmentsOf(standing.id) : [];
    if ((has?.technicianId ?? null) !== command.insteadOf) return refuse({ kind: 'planChanged' });
    const chosen = await lockedCandidate(ports, store, plannable.value, command.technicianId);
    if (!chosen.ok) return chosen;
    return send(ports, store, plannable.value, chosen.value);
  });
}

type Chosen = { readonly live: LivePlan; readonly candidate: Candidate };

/** The technician's way of going, worked out again until every route it touches is locked. */
async function lockedCandidate(
  ports: Used,
  store: Store,
  { order }: Plannable,
  technicianId: TechnicianId,
): Promise<Result<Chosen, RefusalOf<'infeasible' | 'needsGeocoding' | 'noOneAvailable' | 'planChanged'>>> {
  const locked = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const urgent = await urgentPlan(ports, store, order, 'decide');
    if (!urgent.ok) return urgent;
    const { live, candidates, excluded } = urgent.value;
    const candidate = onePerTechnician(candidates).find((one) => one.technicianKey === technicianId);
    if (!candidate) {
      const why = excluded.find((one) => one.technicianKey === technicianId);
      return refuse(why ? infeasible(live, why) : { kind: 'noOneAvailable' });
    }
    const keys = touchedRoutes(live, candidate.plan);
    const missing = keys.filter(({ technicianId: who, day }) => !locked.has(`${who} ${day}`));
    if (missing.length === 0) return ok({ live, candidate });
    await store.routes.lock(keys, ports.clock.now());
    for (const { technicianId: who, day } of keys) locked.add(`${who} ${day}`);
  }
  return refuse({ kind: 'planChanged' });
}

async function send(
  ports: Used,
  store: Store,
  { order, standing }: Plannable,
  { live, candidate }: Chosen,
): Promise<Result<Dispatched, RefusalOf<'infeasible'>>> {
  const happenedAt = ports.clock.now();
  const visitId = standing?.id ?? ports.newId<VisitId>();
  if (!standing) await store.routes.addVisit({ id: visitId, workOrderId: order.id, state: 'planned', pinned: false });
  const accepted = [...candidate.breaks, ...detour(live, candidate)];
  const saved = await savePlan(store, live, candidate.plan, { visitOf: () => visitId, accepted });
  if (!saved.ok) return saved;
  await store.routes.changeVisit(visitId, { state: 'dispatched', pinned: false });
  await store.workOrders.change(order.id, { state: 'dispatched' });
  const technicianId = candidate.technicianKey as TechnicianId;
  const put = (await store.routes.assignmentsOf(visitId)).find((one) => one.technicianId === technicianId);
  if (!put) throw new Error(`visit ${visitId} was dispatched and stands nowhere`);
  const [start, end] = [put.start.toString(), put.end.toString()];
  await record(ports, store, order.id, [
    { kind: 'visitPlanned', happenedAt, payload: { visitId, technicianId, start, end } },
    { kind: 'visitDispatched', happenedAt, payload: { visitId, technicianId } },
  ]);
  await store.tasks.closeOf(order.id, ['crewNeeded']);
  await tellNeighbours(ports, store, live, candidate, saved.value.placed, visitId);
  const leftOut: string[] = [];
  for (const visit of saved.value.leftOut) {
    await makeWait(ports, store, visit);
    leftOut.push(visit.job.reference);
  }
  const waiting = saved.value.leftOut.map(({ job }) => job.workOrderId);
  const toWarn = await warnLate(ports, store, live, candidate.late);
  return ok({ visitId, technicianId, arrival: start, leftOut, waiting, toWarn });
}

/** Going elsewhere first breaks the rule that the visit being driven to comes next. That is what was asked for. */
function detour(live: LivePlan, { routeKey, position, plan, divertedVisitKey }: Candidate): Break[] {
  const { numbering, visit } = live.problem;
  const r = numbering.routes.get(routeKey);
  const v = r === undefined ? undefined : plan.orders[r]?.[position];
  if (divertedVisitKey === null || v === undefined) return [];
  return [{ rule: 'enRoute', routeKey, visitKey: visit.keys[v] ?? null, excess: 1 }];
}

/** The journal of those who were moved; and whoever was being driven to is no longer. */
async function tellNeighbours(
  ports: Used,
  store: Store,
  live: LivePlan,
  { divertedVisitKey }: Candidate,
  placed: readonly Placed[],
  sent: VisitId,
): Promise<void> {
  const happenedAt = ports.clock.now();
  for (const { workOrderId, ...payload } of placed)
    if (payload.visitId !== sent)
      await record(ports, store, workOrderId, [{ kind: 'visitPlanned', happenedAt, payload }]);
  const diverted = live.ground.visits.find(({ id, state }) => id === divertedVisitKey && isUnderWay(state));
  if (diverted) await turnRound(ports, store, diverted);
}

/** The departure no longer stands, so that setting off again after the leak is a step like the first time. */
async function turnRound(ports: Used, store: Store, { id: visitId, job: { workOrderId } }: GroundVisit): Promise<void> {
  const happenedAt = ports.clock.now();
  const timeline = visitTimeline(await store.facts.of(workOrderId), visitId);
  const departures = timeline.filter(({ step }) => step === 'startTravel');
  await record(
    ports,
    store,
    workOrderId,
    departures.map(({ factId }) => {
      return { kind: 'retracted' as const, corrects: factId, happenedAt, payload: { reason: 'divertedToUrgent' } };
    }),
  );
  await store.routes.changeVisit(visitId, { state: 'dispatched' });
}
