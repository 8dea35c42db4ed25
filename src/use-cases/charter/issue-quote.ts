import type { IssueQuote } from '@/domain/commands/clock-decisions';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { jobType } from '@/domain/work-order/job-type';
import { isOver, isUnderWay, type VisitState } from '@/domain/work-order/visit-state';
import { standDown } from '../intake/stand-down';
import { tellCustomer } from '../messages/tell-customer';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import { record } from './record';

type Refused = RefusalOf<'unknownWorkOrder' | 'alreadyClosed' | 'infeasible' | 'noSuchStep'>;

/**
 * The quote has gone to the customer: commitment 32 stops here, not at the visit before it. A visit it did not need is
 * taken off the plan and whoever had a window is told; with a technician on the way or there, the work order ends with
 * the visit.
 */
export function issueQuote(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact' | 'travel'>,
  actor: Actor,
  command: IssueQuote,
): Promise<Result<null, Refused> | Collision> {
  return ports.transact(actor, { id: command.id, kind: 'issueQuote' }, async (store) => {
    const { workOrderId, reference } = command;
    const order = await store.workOrders.find(workOrderId);
    if (!order) return refuse({ kind: 'unknownWorkOrder' });
    if (jobType(order.jobType).family !== 'quote') return refuse({ kind: 'noSuchStep', step: 'issueQuote' });
    const facts = await store.facts.of(workOrderId);
    if (order.state === 'cancelled' || facts.some((fact) => fact.kind === 'quoteIssued'))
      return refuse({ kind: 'alreadyClosed' });
    const states = (await store.routes.visitsOf(workOrderId)).map(({ state }) => state);
    const freed = isStillToCome(states) ? await standDown(ports, store, order) : NOTHING_TO_FREE;
    if (!freed.ok) return freed;
    const { tellings, appointment } = freed.value;
    const issued = { kind: 'quoteIssued' as const, happenedAt: ports.clock.now(), payload: { reference } };
    await record(ports, store, workOrderId, [...tellings, issued]);
    if (states.some(isUnderWay)) return ok(null);
    await store.workOrders.change(workOrderId, { state: 'done' });
    await store.tasks.closeOf(workOrderId);
    if (appointment) await tellCustomer(ports, store, { workOrderId, appointment, purpose: 'cancellation' });
    return ok(null);
  });
}

const NOTHING_TO_FREE = ok({ tellings: [], appointment: null });

/** Nobody has been there or is on the way: what is planned and promised would be for nothing. */
function isStillToCome(states: readonly VisitState[]): boolean {
  if (states.some(isUnderWay)) return false;
  return states.some((state) => !isOver(state)) || !states.includes('done');
}
