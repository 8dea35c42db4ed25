import type { DispatchVisit } from '@/domain/commands/dispatch-visit';
import { ok, type Result } from '@/domain/result';
import { record } from '../charter/record';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import type { CannotChange } from './assign-visit';
import { standingVisit } from './standing-visit';

/**
 * Tells the technician of a planned visit to go. A day's planned visits are on the tablet anyway: this is for work put
 * into a tour by hand that should not wait for its turn to be noticed. Twice is as good as once.
 */
export async function dispatchVisit(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact'>,
  actor: Actor,
  { id, visitId }: DispatchVisit,
): Promise<Result<null, CannotChange> | Collision> {
  return ports.transact(actor, { id, kind: 'dispatchVisit' }, async (store) => {
    const found = await standingVisit(store, visitId);
    if (!found.ok) return found;
    const { visit, order, assignments } = found.value;
    if (visit.state !== 'planned') return ok(null);
    const happenedAt = ports.clock.now();
    await store.routes.lock(assignments, happenedAt);
    await store.routes.changeVisit(visitId, { state: 'dispatched' });
    await store.workOrders.change(order.id, { state: 'dispatched' });
    const dispatched = assignments.map(({ technicianId }) => {
      return { kind: 'visitDispatched' as const, happenedAt, payload: { visitId, technicianId } };
    });
    await record(ports, store, order.id, dispatched);
    await store.tasks.closeOf(order.id, ['crewNeeded']);
    await store.routes.bump(assignments);
    return ok(null);
  });
}
