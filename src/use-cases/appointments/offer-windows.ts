import type { WorkOrderId } from '@/domain/ids';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import { type CannotOffer, findWindows, type WindowsFound } from './find-windows';
import { BEST, byDay, distinct, type WindowsOffered } from './offers-in';
import { plannableOrder } from './plannable-order';

/** The windows that could be promised, without keeping any: for the customer's page, and for looking. Booking checks again. */
export async function offerWindows(
  ports: Pick<Ports, 'clock' | 'travel' | 'transactAlone'>,
  actor: Actor,
  { workOrderId }: { readonly workOrderId: WorkOrderId },
): Promise<Result<WindowsOffered, CannotOffer>> {
  const answer = await ports.transactAlone<Result<WindowsFound, CannotOffer>>(actor, async (store) => {
    const plannable = await plannableOrder(store, workOrderId, 'look');
    return plannable.ok ? findWindows(ports, store, plannable.value) : plannable;
  });
  if (!answer.ok) return answer;
  const { found, refusals, notBefore } = answer.value;
  return ok({ best: distinct(found, BEST), days: byDay(found), refusals, notBefore, heldUntil: null });
}
