import type { AssignVisit } from '@/domain/commands/assign-visit';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { record } from '../charter/record';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import { changePlan, type VisitPut } from './change-plan';
import { dispatchableOrder } from './dispatchable-order';

export type CannotChange = RefusalOf<
  'unknownWorkOrder' | 'unknownVisit' | 'alreadyClosed' | 'planChanged' | 'infeasible' | 'needsGeocoding'
>;

/**
 * Gives a work order nobody does yet to a technician, at a time (which pins it) or where it costs least. A window
 * promised before is kept, or it is refused. Somebody who planned it meanwhile: `planChanged`.
 */
export async function assignVisit(
  ports: Pick<Ports, 'clock' | 'newId' | 'travel' | 'transact'>,
  actor: Actor,
  command: AssignVisit,
): Promise<Result<VisitPut, CannotChange> | Collision> {
  return ports.transact(actor, { id: command.id, kind: 'assignVisit' }, async (store) => {
    const { workOrderId, visitId, technicianId, day, start, seen } = command;
    const plannable = await dispatchableOrder(store, workOrderId);
    if (!plannable.ok) return plannable;
    if (plannable.value.standing) return refuse({ kind: 'planChanged' });
    await store.routes.addVisit({ id: visitId, workOrderId, state: 'planned', pinned: false });
    const to = { technicianId, day, start, position: null };
    const put = await changePlan(ports, store, { workOrderId, visitId, old: [], to }, seen);
    if (!put.ok) return put;
    await store.workOrders.change(workOrderId, { state: 'planned' });
    await record(ports, store, workOrderId, [
      { kind: 'visitPlanned', happenedAt: ports.clock.now(), payload: put.value },
    ]);
    return ok(put.value);
  });
}
