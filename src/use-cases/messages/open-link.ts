import { Temporal } from 'temporal-polyfill';
import { isUnderWay } from '@/domain/work-order/visit-state';
import type { Actor } from '../ports/actor';
import type { LinkedAppointment } from '../ports/customer-links';
import type { Ports } from '../ports/ports';
import { hasBegun } from './confirm-by-customer';

/** Where the appointment behind a link stands, for the customer. */
export type Stage = 'promised' | 'confirmed' | 'underWay' | 'past' | 'absent' | 'done' | 'cancelled';

/**
 * `shut`: too many wrong links came from this address. `superseded`: the appointment has changed since this link was
 * made, a newer message has the right one.
 */
export type OpenedLink =
  | { readonly kind: 'shut' | 'unknown' | 'expired' | 'superseded' }
  | { readonly kind: 'open'; readonly link: LinkedAppointment; readonly stage: Stage };

const TOKEN = /^[\w-]{22}$/;

/** What a link opens. It changes nothing but the count of wrong links tried from `address` (reliability R11). */
export async function openLink(
  ports: Pick<Ports, 'clock' | 'customerLinks' | 'doors'>,
  token: string,
  address: string,
): Promise<OpenedLink> {
  const now = ports.clock.now();
  const door = `link ${address}`;
  if (await ports.doors.isShut(door, now)) return { kind: 'shut' };
  const link = TOKEN.test(token) ? await ports.customerLinks.open(token) : null;
  if (!link) {
    const isOneTooMany = await ports.doors.countMiss(door, now);
    return { kind: isOneTooMany ? 'shut' : 'unknown' };
  }
  if (isBefore(link.linkExpiresAt, now)) return { kind: 'expired' };
  if (link.linkVersion !== link.version || link.hasOther) return { kind: 'superseded' };
  return { kind: 'open', link, stage: stageOf(link, now) };
}

/** The customer as an actor: the link is all they have to show. */
export function customerOf({ territoryId }: LinkedAppointment): Actor {
  return { author: 'customer', name: '', role: 'customer', territoryId, technicianId: null, source: 'customerLink' };
}

function stageOf(link: LinkedAppointment, now: Temporal.Instant): Stage {
  if (link.isOver || link.visitState === 'done') return 'done';
  if (link.cancelledAt) return 'cancelled';
  if (link.visitState === 'absent') return 'absent';
  if (link.visitState && isUnderWay(link.visitState)) return 'underWay';
  if (isBefore(link.windowEnd, now)) return 'past';
  return link.confirmedAt ? 'confirmed' : 'promised';
}

/** True while the customer can say yes on their page. */
export function canConfirm(link: LinkedAppointment, stage: Stage, now: Temporal.Instant): boolean {
  return stage === 'promised' && !hasBegun({ windowStart: Temporal.Instant.from(link.windowStart) }, now);
}

function isBefore(iso: string, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(iso), now) <= 0;
}
