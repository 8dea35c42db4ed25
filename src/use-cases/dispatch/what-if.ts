import type { VisitTarget } from '@/domain/commands/move-visit';
import type { TechnicianId, WorkOrderId } from '@/domain/ids';
import type { RefusalOf } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Break } from '@/planning/feasibility';
import type { Shift } from '@/planning/shifts';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { LateShown } from './candidate-shown';
import { foresee } from './change-plan';
import { dispatchableOrder } from './dispatchable-order';
import { lateShown } from './late-shown';
import { instantOf, type LivePlan } from './live-plan';
import { nameOfTechnician } from './place-job';

/** Rules broken by so many seconds; the others are kept or not. */
const MEASURED: readonly Break['rule'][] = ['shift', 'promisedWindow', 'timePin', 'crewMeeting'];

/** One rule a change would break, in words' reach: whose, at which job, by how much. */
export type BreakShown = {
  readonly rule: Break['rule'];
  readonly technicianId: TechnicianId;
  readonly technicianName: string;
  /** Null: on the way home. */
  readonly reference: string | null;
  readonly workOrderId: WorkOrderId | null;
  /** 0 where there is no degree. */
  readonly minutes: number;
};

/** A neighbour's arrival before and after. Instants are ISO. */
export type ShiftShown = {
  readonly reference: string;
  readonly technicianName: string;
  readonly from: string;
  readonly to: string;
};

/** Everything a drop on the board should say before it is made. Instants are ISO; `seen` goes into the command. */
export type WhatIf = {
  readonly isFeasible: boolean;
  readonly breaks: readonly BreakShown[];
  readonly promisesBroken: number;
  readonly costCents: number;
  readonly travelSeconds: number;
  readonly travelMetres: number;
  readonly arrival: string | null;
  /** Neighbours who would be called on at another time, the most delayed first. */
  readonly shifts: readonly ShiftShown[];
  /** Terms of the charter that would be missed. */
  readonly late: readonly LateShown[];
  readonly window: { readonly start: string; readonly end: string; readonly isTold: boolean } | null;
  readonly seen: readonly { readonly technicianId: string; readonly day: string; readonly version: number }[];
};

type Refused = RefusalOf<'unknownWorkOrder' | 'alreadyClosed' | 'infeasible' | 'needsGeocoding'>;

/** What would follow if a job went there: feasible or the rules broken, minutes, kilometres and cents more or less. */
export async function whatIf(
  ports: Pick<Ports, 'clock' | 'travel' | 'transactAlone'>,
  actor: Actor,
  { workOrderId, to }: { readonly workOrderId: WorkOrderId; readonly to: VisitTarget | null },
): Promise<Result<WhatIf, Refused>> {
  return ports.transactAlone(actor, async (store) => {
    const plannable = await dispatchableOrder(store, workOrderId, 'look');
    if (!plannable.ok) return plannable;
    const { standing } = plannable.value;
    const old = standing ? await store.routes.assignmentsOf(standing.id) : [];
    const foreseen = await foresee(ports, store, { workOrderId, old, to });
    if (!foreseen.ok) return foreseen;
    const { live, consequences } = foreseen.value;
    const { breaks, costCents, travelSeconds, travelMetres, arrivalSecond, shifts, late } = consequences;
    const appointment = await store.appointments.lookOf(workOrderId);
    const keys = [...old, ...(to ? [to] : [])].map(({ technicianId, day }) => ({ technicianId, day: day.toString() }));
    const seen = [...new Map(keys.map((key) => [`${key.technicianId} ${key.day}`, key])).values()];
    return ok({
      isFeasible: breaks.length === 0,
      breaks: breaks.map((one) => shown(live, one)),
      promisesBroken: breaks.filter(({ rule }) => rule === 'promisedWindow').length,
      costCents,
      travelSeconds,
      travelMetres,
      arrival: arrivalSecond === null ? null : instantOf(live, arrivalSecond).toString(),
      shifts: [...shifts]
        .sort((a, b) => b.toSecond - b.fromSecond - (a.toSecond - a.fromSecond))
        .flatMap((one) => shiftShown(live, one) ?? []),
      late: late.filter(({ promise, isOld }) => promise === 'due' && !isOld).map((one) => lateShown(live, one)),
      window: appointment && {
        start: appointment.windowStart.toString(),
        end: appointment.windowEnd.toString(),
        isTold: appointment.toldAt !== null,
      },
      // Nobody plans on the route of somebody who has left: it is not asked about again.
      seen: seen
        .filter(({ technicianId }) => live.ground.technicians.some((one) => one.id === technicianId))
        .map((key) => ({ ...key, version: versionOf(live, key) })),
    });
  });
}

function shiftShown(live: LivePlan, { routeKey, visitKey, fromSecond, toSecond }: Shift): ShiftShown | null {
  const job = jobBehind(live, visitKey);
  const { technicianKey = '' } = live.problem.description.routes.find(({ key }) => key === routeKey) ?? {};
  if (!job) return null;
  return {
    reference: job.reference,
    technicianName: nameOfTechnician(live, technicianKey),
    from: instantOf(live, fromSecond).toString(),
    to: instantOf(live, toSecond).toString(),
  };
}

export function shown(live: LivePlan, { rule, routeKey, visitKey, excess }: Break): BreakShown {
  const technicianKey = live.problem.description.routes.find(({ key }) => key === routeKey)?.technicianKey ?? '';
  const job = visitKey === null ? null : jobBehind(live, visitKey);
  return {
    rule,
    technicianId: technicianKey as TechnicianId,
    technicianName: nameOfTechnician(live, technicianKey),
    reference: job?.reference ?? null,
    workOrderId: job?.workOrderId ?? null,
    minutes: MEASURED.includes(rule) ? Math.ceil(excess / 60) : 0,
  };
}

/** The work order a visit of the problem stands for, a kept place included. */
export function jobBehind({ ground }: LivePlan, visitKey: string) {
  const visit = ground.visits.find(({ id }) => id === visitKey);
  const held = ground.holds.find(({ id }) => `hold ${id}` === visitKey);
  return visit?.job ?? held?.job ?? ground.jobs.find(({ workOrderId }) => workOrderId === visitKey) ?? null;
}

/** A route nobody has written to yet is at version 1. */
export function versionOf({ ground }: LivePlan, key: { technicianId: string; day: string }): number {
  return ground.versions.find((one) => one.technicianId === key.technicianId && one.day === key.day)?.version ?? 1;
}
