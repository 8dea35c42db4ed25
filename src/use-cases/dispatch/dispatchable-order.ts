import type { WorkOrderId } from '@/domain/ids';
import { type Whereabouts, whereaboutsOf } from '@/domain/place/whereabouts';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { isAtOnce } from '@/domain/work-order/is-at-once';
import { type Plannable, type Reading, standingOrder } from '../appointments/plannable-order';
import type { Store } from '../ports/store';

export type Dispatchable = Plannable & { readonly whereabouts: Whereabouts };

type Refused = RefusalOf<'unknownWorkOrder' | 'alreadyClosed' | 'infeasible' | 'needsGeocoding'>;

/**
 * A work order somebody may be sent to: open and not begun. An emergency or a sampling waits for no pin and takes the best
 * place known; everything else is at a place we are sure enough of, or refused. Locked, unless it is only looked at.
 */
export async function dispatchableOrder(
  store: Store,
  id: WorkOrderId,
  reading: Reading = 'find',
): Promise<Result<Dispatchable, Refused>> {
  const found = await standingOrder(store, id, reading);
  if (!found.ok) return found;
  const { order } = found.value;
  const whereabouts = whereaboutsOf(await store.customers.servicePoint(order.servicePointId));
  if (whereabouts !== 'sure' && !isAtOnce(order.jobType)) return refuse({ kind: 'needsGeocoding' });
  return ok({ ...found.value, whereabouts });
}
