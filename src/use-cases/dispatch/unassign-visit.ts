import type { UnassignVisit } from '@/domain/commands/unassign-visit';
import { refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { record } from '../charter/record';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import type { CannotChange } from './assign-visit';
import { lockSeen } from './change-plan';
import { standingVisit } from './standing-visit';
import { withdrawVisit } from './withdraw-visit';

/** Takes a visit off the plan. Its work order waits for a technician again; a window promised stays promised, and somebody is asked to agree another. */
export async function unassignVisit(
  ports: Pick<Ports, 'clock' | 'newId' | 'travel' | 'transact'>,
  actor: Actor,
  { id, visitId, seen }: UnassignVisit,
): Promise<Result<null, CannotChange> | Collision> {
  return ports.transact(actor, { id, kind: 'unassignVisit' }, async (store) => {
    const found = await standingVisit(store, visitId);
    if (!found.ok) return found;
    const { order, assignments } = found.value;
    if (!(await lockSeen(ports, store, assignments, seen))) return refuse({ kind: 'planChanged' });
    await withdrawVisit(ports, store, visitId, { keepsTrace: true });
    await store.routes.changeVisit(visitId, { state: 'cancelled' });
    await store.workOrders.change(order.id, { state: 'toPlan' });
    const happenedAt = ports.clock.now();
    const unplanned = assignments.map(({ technicianId }) => {
      return { kind: 'visitUnplanned' as const, happenedAt, payload: { visitId, technicianId } };
    });
    await record(ports, store, order.id, unplanned);
    await store.tasks.closeOf(order.id, ['warnLate']);
    if (await store.appointments.liveOf(order.id)) {
      const details = { reference: order.reference };
      await store.tasks.ask({ id: ports.newId(), kind: 'rebook', workOrderId: order.id, messageId: null, details });
    }
    return ok(null);
  });
}
