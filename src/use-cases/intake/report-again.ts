import type { ReportAgain } from '@/domain/commands/report-again';
import { callerNote } from '@/domain/messages/caller-note';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { record } from '../charter/record';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import { callerPhone } from './caller-phone';
import { type NearestPromise, nearestPromise } from './nearest-promise';
import { reportedAt } from './reported-at';

type Refused = RefusalOf<
  'unknownWorkOrder' | 'alreadyClosed' | 'unknownCustomer' | 'reportedInTheFuture' | 'reportedTooLongAgo' | 'wrongPhone'
>;

/**
 * Another call about work already open: the caller and what they add stand on it, and nothing is opened twice. Its clocks
 * keep running from the first call. Returns the reference and the deadline to say aloud.
 */
export async function reportAgain(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact'>,
  actor: Actor,
  command: ReportAgain,
): Promise<Result<NearestPromise & { readonly reference: string }, Refused> | Collision> {
  return ports.transact(actor, { id: command.id, kind: 'reportAgain' }, async (store) => {
    const { workOrderId, customerId, note } = command;
    const reported = reportedAt(command.reportedAt, ports.clock.now());
    if (!reported.ok) return reported;
    const phone = callerPhone(command.callerPhone);
    if (!phone.ok) return phone;
    const order = await store.workOrders.find(workOrderId);
    if (!order) return refuse({ kind: 'unknownWorkOrder' });
    if (order.state === 'done' || order.state === 'cancelled') return refuse({ kind: 'alreadyClosed' });
    const customer = customerId ? await store.customers.find(customerId) : null;
    if (customerId && !customer) return refuse({ kind: 'unknownCustomer' });

    const caller = { name: customer?.name ?? command.callerName, phone: phone.value ?? '', note };
    const line = callerNote(reported.value, caller);
    await store.workOrders.change(workOrderId, { description: [order.description, line].filter(Boolean).join('\n') });
    await record(ports, store, workOrderId, [
      { kind: 'reportedAgain', happenedAt: reported.value, payload: { customerId } },
    ]);
    return ok({ reference: order.reference, ...(await nearestPromise(store, workOrderId)) });
  });
}
