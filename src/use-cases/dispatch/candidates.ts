import { isBreach } from '@/domain/clock/clock';
import type { CommitmentCode } from '@/domain/commitment/commitment-code';
import type { TechnicianId, VisitId, WorkOrderId } from '@/domain/ids';
import type { RefusalOf } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Candidate } from '@/planning/questions/candidates';
import type { RouteRefusal } from '@/planning/questions/refusals';
import { routeSchedule, type ScheduledStop } from '@/planning/timetable/schedule';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import type { Leg } from '../ports/travel-times';
import type { CandidateShown, CandidatesShown } from './candidate-shown';
import { breakShown, jobBehind, lateShown } from './consequences-shown';
import { dispatchableOrder } from './dispatchable-order';
import { instantOf, type LivePlan } from './live-plan';
import { withMeasuredDrives } from './measured-candidates';
import { nameOfTechnician } from './place-job';
import { urgentPlan } from './urgent-plan';

/** Promises kept by going there. */
const ON_SITE: readonly CommitmentCode[] = ['24', '25', '26b', '31', '32', '33'];

type Refused = RefusalOf<'unknownWorkOrder' | 'alreadyClosed' | 'infeasible' | 'needsGeocoding'>;

/** Who could go to an urgent job or a sampling, with what each would break and cost; and why the others on duty cannot. */
export async function candidates(
  ports: Pick<Ports, 'clock' | 'travel' | 'transactAlone'>,
  actor: Actor,
  { workOrderId }: { readonly workOrderId: WorkOrderId },
): Promise<Result<CandidatesShown, Refused>> {
  const found = await ports.transactAlone(actor, async (store) => {
    const plannable = await dispatchableOrder(store, workOrderId, 'look');
    if (!plannable.ok) return plannable;
    const { order, standing, whereabouts } = plannable.value;
    const [has] = standing ? await store.routes.assignmentsOf(standing.id) : [];
    const urgent = await urgentPlan(ports, store, order, 'look');
    if (!urgent.ok) return urgent;
    const { live, candidates: able, excluded } = urgent.value;
    const lost = order.dueAt ? null : await lostPromise(store, order.id);
    return ok({
      candidates: onePerTechnician(able).map((one) => {
        const { stops } = routeSchedule(live.problem, one.plan, one.routeKey);
        return {
          candidate: { ...candidateShown(live, one, stops), ...(lost && { keepsPromise: false }) },
          leg: driveOf(live, one, stops),
        };
      }),
      excluded: excludedShown(live, excluded, able),
      current: has
        ? { technicianId: has.technicianId, technicianName: nameOfTechnician(live, has.technicianId) }
        : null,
      dueAt: order.dueAt?.toString() ?? lost,
      whereabouts,
    });
  });
  if (!found.ok) return found;
  const { value } = found;
  return ok({ ...value, candidates: await withMeasuredDrives(ports, value.candidates, value.dueAt) });
}

/** When the term passed that nobody can keep any more, ISO; null when none has. Clocks of a broken promise ask nothing of the plan. */
async function lostPromise(store: Store, id: WorkOrderId): Promise<string | null> {
  const lost = (await store.clocks.of(id)).filter((clock) => isBreach(clock) && ON_SITE.includes(clock.code));
  return lost.map(({ dueAt }) => dueAt.toString()).sort()[0] ?? null;
}

/** From where they would come: the stop before, or the place the day begins at. */
function driveOf(live: LivePlan, one: Candidate, stops: readonly ScheduledStop[]): Leg | null {
  const { numbering, description } = live.problem;
  const placeOf = (visitKey = '') => description.visits[numbering.visits.get(visitKey) ?? -1]?.place;
  const stop = stops[one.position];
  const route = description.routes[numbering.routes.get(one.routeKey) ?? -1];
  const from = placeOf(stops[one.position - 1]?.visitKey) ?? route?.lastSeen?.place ?? route?.startPlace;
  const to = placeOf(stop?.visitKey);
  if (!stop || !from || !to) return null;
  return { from, to, departAt: instantOf(live, stop.leaveSecond) };
}

/** Somebody at the end of a shift and on call after it is asked once, the better way. */
export function onePerTechnician(found: readonly Candidate[]): Candidate[] {
  return found.filter((one, i) => found.findIndex((other) => other.technicianKey === one.technicianKey) === i);
}

function candidateShown(live: LivePlan, one: Candidate, stops: readonly ScheduledStop[]): CandidateShown {
  const { numbering, description } = live.problem;
  const route = description.routes[numbering.routes.get(one.routeKey) ?? -1];
  const stop = stops[one.position];
  const at = (second: number) => instantOf(live, second).toString();
  const reference = (visitKey: string) => jobBehind(live, visitKey)?.reference ?? '';
  const named = (technicianKey: string | undefined) => nameOfTechnician(live, technicianKey ?? '');
  return {
    technicianId: one.technicianKey as TechnicianId,
    technicianName: named(one.technicianKey),
    isOnCall: route?.onCall !== undefined,
    arrival: at(one.arrivalSecond),
    earliestArrival: at(one.earliestArrivalSecond),
    travelSeconds: stop?.travelSeconds ?? 0,
    travelMetres: stop?.travelMetres ?? 0,
    travelSource: 'estimate',
    keepsPromise: one.keepsDues,
    costCents: one.costCents,
    breaks: one.breaks.filter(({ rule }) => rule !== 'promisedWindow').map((broken) => breakShown(live, broken)),
    late: one.late.map((late) => lateShown(live, late)),
    putOff: one.divertedVisitKey && reference(one.divertedVisitKey),
    displaced: one.displaced.map(({ visitKey, movedTo }) => ({
      visitId: visitKey as VisitId,
      reference: reference(visitKey),
      to: movedTo && {
        technicianName: named(movedTo.placements[0]?.technicianKey),
        arrival: at(movedTo.arrivalSecond),
      },
    })),
    rescues: one.rescues.map(({ visitKey, movedTo, costCents }) => ({
      reference: reference(visitKey),
      technicianName: named(movedTo.placements[0]?.technicianKey),
      arrival: at(movedTo.arrivalSecond),
      costCents,
    })),
  };
}

function excludedShown(
  live: LivePlan,
  excluded: readonly RouteRefusal[],
  found: readonly Candidate[],
): CandidatesShown['excluded'] {
  const possible = new Set(found.map(({ technicianKey }) => technicianKey));
  const first = new Map(
    [...excluded]
      .reverse()
      .flatMap((one) => (possible.has(one.technicianKey) ? [] : [[one.technicianKey, one] as const])),
  );
  return [...first.values()].reverse().map(({ technicianKey, reason }) => ({
    technicianId: technicianKey as TechnicianId,
    technicianName: nameOfTechnician(live, technicianKey),
    reason: reason.kind,
    missingSkills: reason.kind === 'missingSkills' ? reason.skills : [],
  }));
}
