import { Temporal } from 'temporal-polyfill';
import { parisDay } from '@/domain/calendar/paris';
import type { MoveVisit, VisitTarget } from '@/domain/commands/move-visit';
import { factsOf, standingFacts } from '@/domain/fact/standing-facts';
import type { VisitId, WorkOrderId } from '@/domain/ids';
import { refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { record } from '../charter/record';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import type { Collision } from '../ports/transact';
import type { CannotChange } from './assign-visit';
import { changePlan, type VisitPut } from './change-plan';
import { standingVisit } from './standing-visit';

/**
 * Moves a visit to another technician, day or place in the tour. A window promised to the customer is kept or the move
 * is refused: to give another window, move the appointment. A crew is not moved member by member.
 * Taking the last move back is always possible on a day that already ran late: what stood there before may be as late again.
 */
export async function moveVisit(
  ports: Pick<Ports, 'clock' | 'newId' | 'travel' | 'transact'>,
  actor: Actor,
  { id, visitId, to, seen, restores }: MoveVisit,
): Promise<Result<VisitPut, CannotChange> | Collision> {
  return ports.transact(actor, { id, kind: 'moveVisit' }, async (store) => {
    const found = await standingVisit(store, visitId);
    if (!found.ok) return found;
    const { order, assignments } = found.value;
    if (assignments.length > 1) return refuse({ kind: 'infeasible', rule: 'crewMeeting' });
    const change = { workOrderId: order.id, visitId, old: assignments, to };
    const stoodThere = restores === true && (await stoodThereBefore(store, order.id, visitId, to));
    const put = await changePlan(ports, store, change, seen, stoodThere ? LATENESS : []);
    if (!put.ok) return put;
    await record(ports, store, order.id, [{ kind: 'visitPlanned', happenedAt: ports.clock.now(), payload: put.value }]);
    return ok(put.value);
  });
}

const LATENESS = ['shift', 'promisedWindow'] as const;

/** Whether the last move took the visit from there. */
async function stoodThereBefore(store: Store, workOrderId: WorkOrderId, visitId: VisitId, to: VisitTarget) {
  const planned = factsOf(standingFacts(await store.facts.of(workOrderId)), 'visitPlanned');
  const before = planned.filter(({ payload }) => payload.visitId === visitId).at(-2);
  return (
    before?.payload.technicianId === to.technicianId &&
    parisDay(Temporal.Instant.from(before.payload.start)).equals(to.day)
  );
}
