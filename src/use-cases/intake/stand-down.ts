import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { isOver, isUnderWay } from '@/domain/work-order/visit-state';
import type { Telling } from '../charter/record';
import { withdrawVisit } from '../dispatch/withdraw-visit';
import type { Appointment } from '../ports/appointment-store';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import type { WorkOrder } from '../ports/work-order-store';

/** What standing down leaves to be told: the facts, and the appointment whose customer must hear of it. */
export type StoodDown = { readonly tellings: readonly Telling[]; readonly appointment: Appointment | null };

/**
 * Takes a work order off the plan: visits not begun are cancelled and their time is free, holds are released, the
 * window promised is cancelled by us. Refused once a technician is on the way. Record the tellings, then tell the customer.
 */
export async function standDown(
  ports: Pick<Ports, 'clock' | 'travel'>,
  store: Store,
  order: WorkOrder,
): Promise<Result<StoodDown, RefusalOf<'infeasible'>>> {
  const happenedAt = ports.clock.now();
  const standing = (await store.routes.visitsOf(order.id)).filter(({ state }) => !isOver(state));
  if (standing.some(({ state }) => isUnderWay(state))) return refuse({ kind: 'infeasible', rule: 'startedWork' });

  const tellings: Telling[] = [];
  for (const { id: visitId } of standing) {
    const assignments = await store.routes.assignmentsOf(visitId);
    await store.routes.lock(assignments, happenedAt);
    await withdrawVisit(ports, store, visitId, { keepsTrace: true });
    await store.routes.changeVisit(visitId, { state: 'cancelled' });
    for (const { technicianId } of assignments)
      tellings.push({ kind: 'visitUnplanned', happenedAt, payload: { visitId, technicianId } });
  }
  await store.routes.releaseHolds(order.id, null);

  const appointment = await store.appointments.liveOf(order.id);
  if (appointment) {
    const { id: appointmentId, version } = appointment;
    await store.appointments.cancel(appointmentId, happenedAt, 'utility');
    tellings.push({ kind: 'appointmentCancelled', happenedAt, payload: { appointmentId, version, by: 'utility' } });
  }
  return ok({ tellings, appointment });
}
