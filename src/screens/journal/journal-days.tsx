'use client';
import { useFormatter } from 'next-intl';
import { Temporal } from 'temporal-polyfill';
import { parisDay } from '@/domain/calendar/paris';
import type { Role } from '@/domain/roster/role';
import { JournalLine } from './journal-line';
import type { JournalEntry } from './use-journal';

type JournalDaysProps = {
  entries: readonly JournalEntry[];
  role: Role;
  onSubject: (subject: string) => void;
};

/** The lines under the day on which they were recorded. */
export function JournalDays({ entries, ...line }: JournalDaysProps) {
  const format = useFormatter();
  const days = Map.groupBy(entries, ({ recordedAt }) => parisDay(Temporal.Instant.from(recordedAt)).toString());
  return [...days].map(([day, ofDay]) => (
    <section key={day} aria-labelledby={`day-${day}`}>
      <h2
        id={`day-${day}`}
        className="border-b border-line bg-sunken px-4 py-1.5 text-sm font-medium text-ink-soft first-letter:uppercase"
      >
        {format.dateTime(new Date(`${day}T12:00:00Z`), 'dayLong')}
      </h2>
      <ol>
        {ofDay.map((entry) => (
          <JournalLine key={entry.factId} entry={entry} {...line} />
        ))}
      </ol>
    </section>
  ));
}
