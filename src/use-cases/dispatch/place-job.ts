import type { Temporal } from 'temporal-polyfill';
import type { TechnicianId, VisitId, WorkOrderId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { cheapestInsertion } from '@/planning/insertion/insert';
import { type Insertion, inserted } from '@/planning/insertion/insertion';
import { type RouteRefusal, refusalsOf } from '@/planning/questions/refusals';
import { evaluationOf } from '@/planning/timetable/evaluation';
import type { EpochSpan } from '../ports/plan-ground';
import type { Ports } from '../ports/ports';
import type { RouteKey } from '../ports/route-store';
import type { Store } from '../ports/store';
import { type LivePlan, layOut } from './live-plan';
import { type Placed, routeKeysOf, savePlan } from './save-plan';

export type PlacingAsked = {
  readonly workOrderId: WorkOrderId;
  /** Written when the plan takes it; made by the caller. */
  readonly visitId: VisitId;
  readonly day: Temporal.PlainDate;
  /** Null: whoever costs least. */
  readonly technicianId: TechnicianId | null;
  /** The window to be promised with it. */
  readonly window: EpochSpan | null;
};

export type JobPlaced = Placed & { readonly technicianName: string };

type Refused = RefusalOf<'placeTaken' | 'infeasible' | 'needsGeocoding'>;

/** How often the choice may fall on yet another route before the search gives up. */
const ROUNDS = 4;

/**
 * Gives a work order that stands nowhere in the plan the cheapest place of a day, and writes it with its neighbours'
 * times. Reads what it decides on after locking the route it writes. A full day is `placeTaken`; a day on which it
 * could never be is `infeasible`, by the rule that says so.
 */
export async function placeJob(
  ports: Pick<Ports, 'clock' | 'travel'>,
  store: Store,
  asked: PlacingAsked,
): Promise<Result<JobPlaced, Refused>> {
  const now = ports.clock.now();
  const { workOrderId, technicianId, day, visitId } = asked;
  const span = { from: day, to: day, now };
  const locked = new Set<string>();
  let keys: RouteKey[] = technicianId ? [{ technicianId, day }] : [];
  for (let round = 0; round < ROUNDS; round += 1) {
    if (keys.length > 0) await store.routes.lock(keys, now);
    for (const key of keys) locked.add(nameOf(key));
    const technicianIds = technicianId ? [technicianId] : null;
    const ground = await store.plan.ground({ ...span, technicianIds, jobs: [workOrderId] });
    const promising = asked.window ? { promising: asked.window } : {};
    const live = layOut(ground, ports.travel, { ...span, deciding: workOrderId, ...promising });
    const found = placeIn(live, workOrderId);
    if (!found.ok) return found;
    const { routeKey } = found.value.placements[0] ?? { routeKey: '' };
    keys = routeKeysOf(live, live.problem.numbering.routes.get(routeKey) ?? -1).filter(
      (key) => !locked.has(nameOf(key)),
    );
    if (keys.length > 0) continue;
    const after = inserted(live.problem, live.plan, found.value);
    const saved = await savePlan(store, live, after, { visitOf: () => visitId });
    if (!saved.ok) return saved;
    const placed = saved.value.placed.find((one) => one.workOrderId === workOrderId);
    if (!placed) throw new Error(`work order ${workOrderId} was inserted and not written`);
    return ok({ ...placed, technicianName: nameOfTechnician(live, placed.technicianId) });
  }
  return refuse({ kind: 'placeTaken' });
}

/** The cheapest place on any route of the plan, or why there is none: the reason of the technician nearest to a yes. */
function placeIn(live: LivePlan, workOrderId: WorkOrderId): Result<Insertion, Refused> {
  const { problem, plan } = live;
  const visit = problem.numbering.visits.get(workOrderId);
  if (visit === undefined) return refuse({ kind: 'needsGeocoding' });
  const insertion = cheapestInsertion(problem, plan, workOrderId);
  if (insertion) return ok(insertion);
  const routes = problem.description.routes.map((_, r) => r);
  const refusals = refusalsOf(evaluationOf(problem, plan), routes, visit);
  if (refusals.some(({ reason }) => reason.kind === 'full')) return refuse({ kind: 'placeTaken' });
  return refuse(infeasible(live, refusals[0]));
}

export function infeasible(live: LivePlan, refusal: RouteRefusal | undefined): RefusalOf<'infeasible'> {
  if (!refusal) return { kind: 'infeasible', rule: 'notWorking' };
  const technician = nameOfTechnician(live, refusal.technicianKey);
  return { kind: 'infeasible', rule: refusal.reason.kind, technician };
}

export function nameOfTechnician({ ground }: LivePlan, technicianKey: string): string {
  return ground.technicians.find(({ id }) => id === technicianKey)?.name ?? '';
}

function nameOf({ technicianId, day }: RouteKey): string {
  return `${technicianId} ${day}`;
}
