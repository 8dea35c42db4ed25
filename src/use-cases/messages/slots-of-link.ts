import { Temporal } from 'temporal-polyfill';
import { offerWindows } from '../appointments/offer-windows';
import type { LinkedAppointment } from '../ports/customer-links';
import type { Ports } from '../ports/ports';
import { customerOf } from './open-link';

/** A window to choose, ISO instants. */
export type Slot = { readonly start: string; readonly end: string };

const SLOTS = 6;
const A_DAY = 2;

/** At most six windows that can be promised, in order of time: the best ones, then the earliest, two a day at most. Nothing is kept for anybody. */
export async function slotsOfLink(
  ports: Pick<Ports, 'clock' | 'travel' | 'transactAlone'>,
  link: LinkedAppointment,
): Promise<readonly Slot[]> {
  const offered = await offerWindows(ports, customerOf(link), { workOrderId: link.workOrderId });
  if (!offered.ok) return [];
  const { best, days } = offered.value;
  const early = days.flatMap(({ windows }) => windows.slice(0, A_DAY));
  const starts = new Map<string, Slot>();
  for (const { windowStart: start, windowEnd: end } of [...best, ...early])
    if (starts.size < SLOTS && !isSame(start, link.windowStart)) starts.set(start, { start, end });
  return [...starts.values()].sort((a, b) => (a.start < b.start ? -1 : 1));
}

function isSame(one: string, other: string): boolean {
  return Temporal.Instant.from(one).equals(Temporal.Instant.from(other));
}
