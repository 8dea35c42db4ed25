import type { Fact } from '@/domain/fact/fact';
import type { TechnicianId, VisitId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { wasGivenTo } from '@/domain/work-order/visit-timeline';
import type { Ports } from '../ports/ports';
import type { Assignment, Visit } from '../ports/route-store';
import type { Store } from '../ports/store';
import type { WorkOrder } from '../ports/work-order-store';

/** A visit as a technician's tablet may write to it. */
export type VisitGround = {
  readonly visit: Visit;
  readonly order: WorkOrder;
  readonly facts: readonly Fact[];
  readonly assignments: readonly Assignment[];
  /** False when it has been given to somebody else since. */
  readonly isMine: boolean;
};

/**
 * Locks a visit's order, the routes it stands on and the visit, in the order of the house (`ports/transact.ts`), and refuses whoever it was
 * never given to.
 */
export async function visitGround(
  ports: Pick<Ports, 'clock'>,
  store: Store,
  visitId: VisitId,
  technicianId: TechnicianId,
): Promise<Result<VisitGround, RefusalOf<'unknownVisit' | 'notYours'>>> {
  if (!(await store.routes.visit(visitId))) return refuse({ kind: 'unknownVisit' });
  await store.routes.lock(await store.routes.assignmentsOf(visitId), ports.clock.now());
  const visit = await store.routes.visit(visitId);
  if (!visit) return refuse({ kind: 'unknownVisit' });
  const order = await store.workOrders.find(visit.workOrderId);
  if (!order) return refuse({ kind: 'unknownVisit' });
  const facts = await store.facts.of(order.id);
  const assignments = await store.routes.assignmentsOf(visitId);
  const isMine = assignments.some((assignment) => assignment.technicianId === technicianId);
  if (!isMine && !wasGivenTo(facts, visitId, technicianId)) return refuse({ kind: 'notYours' });
  return ok({ visit, order, facts, assignments, isMine });
}
