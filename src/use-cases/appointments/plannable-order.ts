import type { WorkOrderId } from '@/domain/ids';
import { whereaboutsOf } from '@/domain/place/whereabouts';
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

/** `find` locks it, to decide upon; `look` does not, for a question: whoever asks waits for nobody and makes nobody wait. */
export type Reading = 'find' | 'look';

type Closed = RefusalOf<'unknownWorkOrder' | 'alreadyClosed' | 'infeasible'>;
type Refused = Closed | RefusalOf<'needsGeocoding'>;

/** A work order not closed and not begun, whether or not we know where it is. Locked, unless it is only looked at. */
export async function standingOrder(
  store: Store,
  id: WorkOrderId,
  reading: Reading = 'find',
): Promise<Result<Plannable, Closed>> {
  const order = await store.workOrders[reading](id);
  if (!order) return refuse({ kind: 'unknownWorkOrder' });
  if (order.state === 'done' || order.state === 'cancelled') return refuse({ kind: 'alreadyClosed' });
  const standing = (await store.routes.visitsOf(id)).find(({ state }) => !isOver(state)) ?? null;
  if (standing && isUnderWay(standing.state)) return refuse({ kind: 'infeasible', rule: 'startedWork' });
  return ok({ order, standing });
}

/** A work order somebody may still plan: open, not begun, at a place we are sure enough of. Locked, unless only looked at. */
export async function plannableOrder(
  store: Store,
  id: WorkOrderId,
  reading: Reading = 'find',
): Promise<Result<Plannable, Refused>> {
  const found = await standingOrder(store, id, reading);
  if (!found.ok) return found;
  const point = await store.customers.servicePoint(found.value.order.servicePointId);
  if (whereaboutsOf(point) !== 'sure') return refuse({ kind: 'needsGeocoding' });
  return found;
}
