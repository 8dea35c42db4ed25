import type { JobTypeCode } from '@/domain/work-order/job-type';
import type { WrittenCalendar } from '../ports/calendar-feed';
import type { Ports } from '../ports/ports';

/** What a calendar says in words. */
export type CalendarWords = {
  readonly title: (technician: string) => string;
  readonly job: (type: JobTypeCode) => string;
};

/** Past visits leave the calendar after this. */
const DAYS_BACK = 14;

/** The calendar a secret opens, or null. It says where, when and what: nobody's name or number is in it. */
export async function tourCalendar(
  ports: Pick<Ports, 'clock' | 'feeds' | 'calendar'>,
  secret: string,
  words: CalendarWords,
): Promise<WrittenCalendar | null> {
  const owner = await ports.feeds.ownerOf(secret);
  if (!owner) return null;
  const visits = await ports.feeds.visitsOf(owner, ports.clock.now().subtract({ hours: DAYS_BACK * 24 }));
  const events = visits.map(({ visitId, reference, jobType, address, ...times }) => ({
    ...times,
    uid: `${visitId}@fontainier`,
    summary: words.job(jobType),
    location: address,
    description: reference,
  }));
  return ports.calendar({ name: words.title(owner.name), events });
}
