import { createHash } from 'node:crypto';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { Calendar, CalendarEvent, CalendarFeed } from '@/use-cases/ports/calendar-feed';

const REFRESH_SECONDS = 15 * 60;

/**
 * A technician's tour, or a customer's appointment, as iCalendar (RFC 5545). Every time is in UTC and no time zone is
 * named: given a zone, the generator would write the server's wall clock as if it were that zone's. The text depends
 * on the calendar alone, not on the moment it is written.
 */
export const calendarFeed: CalendarFeed = (calendar) => {
  const text = write(calendar);
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` };
};

function write({ name, events }: Calendar): string {
  const calendar = ical({
    name: printable(name),
    prodId: { company: 'Fontainier', product: 'Fontainier', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const event of [...events].sort(byStart)) {
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      stamp: utc(event.changedAt),
      lastModified: utc(event.changedAt),
      start: utc(event.start),
      end: utc(event.end),
      summary: printable(event.summary),
      location: printable(event.location),
      description: printable(event.description),
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}

function byStart(a: CalendarEvent, b: CalendarEvent): number {
  return Temporal.Instant.compare(a.start, b.start) || (a.uid < b.uid ? -1 : 1);
}

function utc(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}

/**
 * RFC 5545 allows no control character but the line break, and half a surrogate pair is no UTF-8. Unicode's own line and
 * paragraph separators make node-ical lose the whole line.
 */
function printable(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd');
}
