import type { VisitId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { isOver, isUnderWay } from '@/domain/work-order/visit-state';
import type { Assignment, Visit } from '../ports/route-store';
import type { Store } from '../ports/store';
import type { WorkOrder } from '../ports/work-order-store';

export type StandingVisit = {
  readonly visit: Visit;
  readonly order: WorkOrder;
  readonly assignments: readonly Assignment[];
};

/** A visit that can still be planned otherwise, with its work order locked: neither begun nor over. */
export async function standingVisit(
  store: Store,
  id: VisitId,
): Promise<Result<StandingVisit, RefusalOf<'unknownVisit' | 'alreadyClosed' | 'infeasible'>>> {
  const known = await store.routes.visit(id);
  const order = known && (await store.workOrders.find(known.workOrderId));
  if (!known || !order) return refuse({ kind: 'unknownVisit' });
  if (isOver(known.state)) return refuse({ kind: 'alreadyClosed' });
  if (isUnderWay(known.state)) return refuse({ kind: 'infeasible', rule: 'startedWork' });
  const assignments = (await store.routes.assignmentsOf(id)).filter(({ blocks }) => blocks);
  return ok({ visit: known, order, assignments });
}
