import type { CancelAppointment } from '@/domain/commands/cancel-appointment';
import type { TaskId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { record } from '../charter/record';
import { withdrawVisit } from '../dispatch/withdraw-visit';
import { tellCustomer } from '../messages/tell-customer';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import { standingOrder } from './plannable-order';

type Refused = RefusalOf<'unknownWorkOrder' | 'alreadyClosed' | 'appointmentChanged' | 'infeasible'>;

/**
 * Ends an appointment: its window is owed no more (when cancelled in time), the technician's time is free again, the
 * job waits to be planned and the customer is told. A customer who cancels without a call leaves a task to rebook.
 */
export async function cancelAppointment(
  ports: Pick<Ports, 'clock' | 'newId' | 'travel' | 'transact'>,
  actor: Actor,
  command: CancelAppointment,
): Promise<Result<{ readonly cancelledAt: string }, Refused> | Collision> {
  return ports.transact(actor, { id: command.id, kind: 'cancelAppointment' }, async (store) => {
    const now = ports.clock.now();
    const appointment = await store.appointments.find(command.appointmentId);
    if (appointment?.version !== command.version) return refuse({ kind: 'appointmentChanged' });
    const { workOrderId, version, id: appointmentId } = appointment;
    const found = await standingOrder(store, workOrderId);
    if (!found.ok) return found;
    const { order, standing } = found.value;
    const by = actor.role === 'customer' ? 'customer' : command.by;

    if (standing) {
      await store.routes.lock(await store.routes.assignmentsOf(standing.id), now);
      await withdrawVisit(ports, store, standing.id, { keepsTrace: true });
      await store.routes.changeVisit(standing.id, { state: 'cancelled' });
    }
    await store.appointments.cancel(appointmentId, now, by);
    await store.workOrders.change(workOrderId, { state: 'toPlan' });
    await record(ports, store, workOrderId, [
      { kind: 'appointmentCancelled', happenedAt: now, payload: { appointmentId, version, by } },
    ]);
    await tellCustomer(ports, store, { workOrderId, appointment, purpose: 'cancellation' });
    if (actor.role === 'customer') {
      const details = { reference: order.reference };
      await store.tasks.ask({ id: ports.newId<TaskId>(), kind: 'rebook', workOrderId, messageId: null, details });
    }
    return ok({ cancelledAt: now.toString() });
  });
}
