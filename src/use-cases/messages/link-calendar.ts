import { Temporal } from 'temporal-polyfill';
import { UTILITY } from '@/domain/messages/utility';
import type { WrittenCalendar } from '../ports/calendar-feed';
import type { LinkedAppointment } from '../ports/customer-links';
import type { Ports } from '../ports/ports';

/** A customer's appointment as a calendar of one event: moved, it is the same event with another time. */
export function linkCalendar(
  ports: Pick<Ports, 'calendar'>,
  link: LinkedAppointment,
  summary: (utility: string) => string,
): WrittenCalendar {
  const event = {
    uid: `appointment-${link.appointmentId}@fontainier`,
    sequence: link.version - 1,
    changedAt: Temporal.Instant.from(link.changedAt),
    start: Temporal.Instant.from(link.windowStart),
    end: Temporal.Instant.from(link.windowEnd),
    summary: summary(UTILITY.name),
    location: '',
    description: `${link.reference} · ${UTILITY.phone}`,
    cancelled: link.cancelledAt !== null,
  };
  return ports.calendar({ name: UTILITY.name, events: [event] });
}
