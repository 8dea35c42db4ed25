import type { CancelWorkOrder } from '@/domain/commands/cancel-work-order';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { record } from '../charter/record';
import { tellCustomer } from '../messages/tell-customer';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import { standDown } from './stand-down';

type Refused = RefusalOf<'unknownWorkOrder' | 'alreadyClosed' | 'infeasible'>;

/**
 * The work is not to be done: its clocks stop as cancelled, what was planned is freed, whoever had a window is told, and
 * nobody is asked for anything about it any more. A promise already broken stays broken.
 */
export async function cancelWorkOrder(
  ports: Pick<Ports, 'clock' | 'newId' | 'travel' | 'transact'>,
  actor: Actor,
  command: CancelWorkOrder,
): Promise<Result<{ readonly cancelledAt: string }, Refused> | Collision> {
  return ports.transact(actor, { id: command.id, kind: 'cancelWorkOrder' }, async (store) => {
    const { workOrderId, reason } = command;
    const order = await store.workOrders.find(workOrderId);
    if (!order) return refuse({ kind: 'unknownWorkOrder' });
    if (order.state === 'done' || order.state === 'cancelled') return refuse({ kind: 'alreadyClosed' });
    const freed = await standDown(ports, store, order);
    if (!freed.ok) return freed;

    const now = ports.clock.now();
    const { tellings, appointment } = freed.value;
    await store.workOrders.change(workOrderId, { state: 'cancelled' });
    await record(ports, store, workOrderId, [
      ...tellings,
      { kind: 'workOrderCancelled', happenedAt: now, payload: { reason } },
    ]);
    await store.tasks.closeOf(workOrderId);
    if (appointment) await tellCustomer(ports, store, { workOrderId, appointment, purpose: 'cancellation' });
    return ok({ cancelledAt: now.toString() });
  });
}
