import type { Temporal } from 'temporal-polyfill';
import { type Window, windowsFrom } from '@/domain/appointment/window-grid';
import type { ChooseSlot } from '@/domain/commands/answer-link';
import type { AppointmentId, LinkId } from '@/domain/ids';
import type { RefusalKind } from '@/domain/refusal';
import { bookAppointment } from '../appointments/book-appointment';
import { moveAppointment } from '../appointments/move-appointment';
import type { LinkedAppointment } from '../ports/customer-links';
import type { Ports } from '../ports/ports';
import { customerOf } from './open-link';
import { linkExpiry } from './tell-customer';

export type MovedByLink =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly reason: RefusalKind | 'notOffered' };

/**
 * Gives the holder of a link the window they chose, and the address of their page for it: the old link dies with the
 * old version. A cancelled appointment is booked anew. Only windows one is offered now are taken, whatever the form says
 * (`notOffered`); the place is looked for again, so it may be `placeTaken`.
 */
export async function moveByLink(
  ports: Pick<Ports, 'clock' | 'newId' | 'sms' | 'travel' | 'transact' | 'transactAlone'>,
  link: LinkedAppointment,
  { command: id, slot: [windowStart, windowEnd] }: ChooseSlot,
): Promise<MovedByLink> {
  if (!isOffered({ start: windowStart, end: windowEnd }, ports.clock.now())) return { ok: false, reason: 'notOffered' };
  const actor = customerOf(link);
  const place = { technicianId: null, windowStart, windowEnd };
  const { workOrderId, version } = link;
  const fixed = link.cancelledAt
    ? await bookAppointment(ports, actor, { id, workOrderId, appointmentId: ports.newId<AppointmentId>(), place })
    : await moveAppointment(ports, actor, { id, appointmentId: link.appointmentId, version, place });
  if (!fixed.ok) return { ok: false, reason: fixed.refusal.kind };
  const { appointmentId, version: appointmentVersion } = fixed.value;
  const address = await ports.transactAlone(actor, (store) =>
    store.messages.addLink({
      id: ports.newId<LinkId>(),
      appointmentId,
      appointmentVersion,
      expiresAt: linkExpiry(windowEnd),
    }),
  );
  return { ok: true, address };
}

function isOffered({ start, end }: Window, now: Temporal.Instant): boolean {
  return windowsFrom(now).some((offered) => offered.start.equals(start) && offered.end.equals(end));
}
