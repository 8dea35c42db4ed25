import { LEAST_CONFIDENCE } from '@/domain/appointment/least-confidence';
import type { WorkOrderId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { isOver, isUnderWay } from '@/domain/work-order/visit-state';
import type { Visit } from '../ports/route-store';
import type { Store } from '../ports/store';
import type { WorkOrder } from '../ports/work-order-store';

export type Plannable = {
  readonly order: WorkOrder;
  /** The visit that stands for it in the plan, null when nobody does it yet. */
  readonly standing: Visit | null;
};

type Refused = RefusalOf<'unknownWorkOrder' | 'alreadyClosed' | 'infeasible' | 'needsGeocoding'>;

/** A work order somebody may still plan, locked: open, not begun, at a place we are sure enough of. */
export async function plannableOrder(store: Store, id: WorkOrderId): Promise<Result<Plannable, Refused>> {
  const order = await store.workOrders.find(id);
  if (!order) return refuse({ kind: 'unknownWorkOrder' });
  if (order.state === 'done' || order.state === 'cancelled') return refuse({ kind: 'alreadyClosed' });
  const standing = (await store.routes.visitsOf(id)).find(({ state }) => !isOver(state)) ?? null;
  if (standing && isUnderWay(standing.state)) return refuse({ kind: 'infeasible', rule: 'startedWork' });
  const point = await store.customers.servicePoint(order.servicePointId);
  if (!point?.place || point.confidence < LEAST_CONFIDENCE) return refuse({ kind: 'needsGeocoding' });
  return ok({ order, standing });
}
