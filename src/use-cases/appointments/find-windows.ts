import { offeredDays, type Window, windowsFrom } from '@/domain/appointment/window-grid';
import { chooseChannel } from '@/domain/messages/choose-channel';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { layOut } from '../dispatch/live-plan';
import { contactOf } from '../messages/contact-of';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import { type NoOffer, type OfferedWindow, offersIn } from './offers-in';
import type { Plannable } from './plannable-order';

export type CannotOffer = RefusalOf<
  'unknownWorkOrder' | 'alreadyClosed' | 'infeasible' | 'needsGeocoding' | 'letterTooLate'
>;

export type WindowsFound = { readonly found: readonly OfferedWindow[]; readonly refusals: readonly NoOffer[] };

/**
 * Every window of the next 15 working days the live plan can keep for a work order and that can be confirmed in time
 * (29): who asked to be written to gets none sooner than a letter arrives. What the job itself has of the plan (its
 * visit, its holds) does not stand in its way.
 */
export async function findWindows(
  ports: Pick<Ports, 'clock' | 'travel'>,
  store: Store,
  { order }: Plannable,
): Promise<Result<WindowsFound, RefusalOf<'letterTooLate'>>> {
  const now = ports.clock.now();
  const contact = await contactOf(store, order);
  const windows: Window[] = [];
  let tooLate: RefusalOf<'letterTooLate'> | null = null;
  for (const window of windowsFrom(now)) {
    const channel = chooseChannel(contact, window.start, now);
    if (channel.ok) windows.push(window);
    else tooLate = channel.refusal;
  }
  if (windows.length === 0 && tooLate) return refuse(tooLate);
  const days = offeredDays(now);
  const [from, to] = [days[0], days.at(-1)];
  if (!from || !to) throw new Error('no working day to offer');
  const asked = { from, to, now };
  const ground = await store.plan.ground({ ...asked, technicianIds: null, jobs: [order.id] });
  const live = layOut(ground, ports.travel, { ...asked, overtimeSeconds: 0, deciding: order.id });
  return ok(offersIn(live, order.id, windows));
}
