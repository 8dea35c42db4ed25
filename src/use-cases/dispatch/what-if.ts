import type { VisitTarget } from '@/domain/commands/move-visit';
import type { WorkOrderId } from '@/domain/ids';
import type { RefusalOf } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import { foresee } from './change-plan';
import {
  type BreakShown,
  breakShown,
  type LateShown,
  lateShown,
  type ShiftShown,
  shiftShown,
} from './consequences-shown';
import { dispatchableOrder } from './dispatchable-order';
import { instantOf, type LivePlan } from './live-plan';

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
      breaks: breaks.map((one) => breakShown(live, one)),
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

/** A route nobody has written to yet is at version 1. */
export function versionOf({ ground }: LivePlan, key: { technicianId: string; day: string }): number {
  return ground.versions.find((one) => one.technicianId === key.technicianId && one.day === key.day)?.version ?? 1;
}
