import type { IssueQuote } from '@/domain/commands/clock-decisions';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { jobType } from '@/domain/work-order/job-type';
import { isOver } from '@/domain/work-order/visit-state';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import { record } from './record';

type Refused = RefusalOf<'unknownWorkOrder' | 'alreadyClosed' | 'noSuchStep'>;

/**
 * The quote has gone to the customer: commitment 32 stops here, not at the visit before it. While a visit is still to
 * be done the work order stays open, and ends with it.
 */
export function issueQuote(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact'>,
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
    await record(ports, store, workOrderId, [
      { kind: 'quoteIssued', happenedAt: ports.clock.now(), payload: { reference } },
    ]);
    const visits = await store.routes.visitsOf(workOrderId);
    if (visits.every(({ state }) => isOver(state))) await store.workOrders.change(workOrderId, { state: 'done' });
    return ok(null);
  });
}
