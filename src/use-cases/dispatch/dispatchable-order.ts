import { LEAST_CONFIDENCE } from '@/domain/appointment/least-confidence';
import type { WorkOrderId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { isAtOnce } from '@/domain/work-order/is-at-once';
import { type Plannable, type Reading, standingOrder } from '../appointments/plannable-order';
import type { ServicePoint } from '../ports/customer-store';
import type { Store } from '../ports/store';

/** How well we know where it is: well enough to plan, by a point that may be in the wrong street, or by its commune alone. */
export type Whereabouts = 'sure' | 'doubtful' | 'communeOnly';

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

function whereaboutsOf(point: ServicePoint | null): Whereabouts {
  if (!point?.place) return 'communeOnly';
  return point.confidence < LEAST_CONFIDENCE ? 'doubtful' : 'sure';
}
