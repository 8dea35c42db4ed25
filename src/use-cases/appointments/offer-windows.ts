import type { WorkOrderId } from '@/domain/ids';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import { type CannotOffer, findWindows } from './find-windows';
import { BEST, byDay, distinct, type WindowsOffered } from './offers-in';

/** The windows that could be promised, without keeping any: for the customer's page, and for looking. Booking checks again. */
export async function offerWindows(
  ports: Pick<Ports, 'clock' | 'travel' | 'transactAlone'>,
  actor: Actor,
  { workOrderId }: { readonly workOrderId: WorkOrderId },
): Promise<Result<WindowsOffered, CannotOffer>> {
  const answer = await ports.transactAlone(actor, (store) => findWindows(ports, store, workOrderId));
  if (!answer.ok) return answer;
  const { found, refusals } = answer.value;
  return ok({ best: distinct(found, BEST), days: byDay(found), refusals, heldUntil: null });
}
