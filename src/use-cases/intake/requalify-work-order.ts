import type { RequalifyWorkOrder } from '@/domain/commands/requalify-work-order';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { jobType } from '@/domain/work-order/job-type';
import { record } from '../charter/record';
import { tellCustomer } from '../messages/tell-customer';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import { askForCrew } from './ask-for-crew';
import { type NearestPromise, nearestPromise } from './nearest-promise';
import { standDown } from './stand-down';

type Refused = RefusalOf<'unknownWorkOrder' | 'alreadyClosed' | 'infeasible'>;

export type WorkOrderRequalified = NearestPromise & { readonly reference: string; readonly qualifiedAt: string };

/**
 * The triage was wrong: the work is of another kind. Its clocks are those of the new kind, still counted from when it was
 * *reported*. What was planned for the old kind is freed, since other skills or another duration are needed; a crew is
 * asked for, or no longer. Refused once a technician is on the way: they will say what they find.
 */
export async function requalifyWorkOrder(
  ports: Pick<Ports, 'clock' | 'newId' | 'travel' | 'transact'>,
  actor: Actor,
  command: RequalifyWorkOrder,
): Promise<Result<WorkOrderRequalified, Refused> | Collision> {
  return ports.transact(actor, { id: command.id, kind: 'requalifyWorkOrder' }, async (store) => {
    const { workOrderId, privateSide, reason } = command;
    const order = await store.workOrders.find(workOrderId);
    if (!order) return refuse({ kind: 'unknownWorkOrder' });
    if (order.state === 'done' || order.state === 'cancelled') return refuse({ kind: 'alreadyClosed' });
    const freed = await standDown(ports, store, order);
    if (!freed.ok) return freed;

    const now = ports.clock.now();
    const { code, family, durationMinutes } = jobType(command.jobType);
    const { reference } = order;
    const { tellings, appointment } = freed.value;
    const change = { jobType: code, privateSide, durationMinutes, qualifiedAt: now, state: 'toPlan' as const };
    await store.workOrders.change(workOrderId, change);
    await record(ports, store, workOrderId, [
      ...tellings,
      { kind: 'requestQualified', happenedAt: now, payload: { jobType: code, privateSide, reason } },
    ]);
    if (family !== 'urgent' && family !== 'sampling') await store.tasks.closeOf(workOrderId, ['crewNeeded']);
    await askForCrew(ports, store, { workOrderId, reference, family });
    if (appointment) await tellCustomer(ports, store, { workOrderId, appointment, purpose: 'cancellation' });
    return ok({ reference, ...(await nearestPromise(store, workOrderId)), qualifiedAt: now.toString() });
  });
}
