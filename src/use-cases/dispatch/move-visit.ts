import type { MoveVisit } from '@/domain/commands/move-visit';
import { refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { record } from '../charter/record';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import type { CannotChange } from './assign-visit';
import { changePlan, type VisitPut } from './change-plan';
import { standingVisit } from './standing-visit';

/**
 * Moves a visit to another technician, day or place in the tour. A window promised to the customer is kept or the move
 * is refused: to give another window, move the appointment. A crew is not moved member by member.
 */
export async function moveVisit(
  ports: Pick<Ports, 'clock' | 'newId' | 'travel' | 'transact'>,
  actor: Actor,
  { id, visitId, to, seen }: MoveVisit,
): Promise<Result<VisitPut, CannotChange> | Collision> {
  return ports.transact(actor, { id, kind: 'moveVisit' }, async (store) => {
    const found = await standingVisit(store, visitId);
    if (!found.ok) return found;
    const { order, assignments } = found.value;
    if (assignments.length > 1) return refuse({ kind: 'infeasible', rule: 'crewMeeting' });
    const change = { workOrderId: order.id, visitId, old: assignments, to };
    const put = await changePlan(ports, store, change, seen);
    if (!put.ok) return put;
    await record(ports, store, order.id, [{ kind: 'visitPlanned', happenedAt: ports.clock.now(), payload: put.value }]);
    return ok(put.value);
  });
}
