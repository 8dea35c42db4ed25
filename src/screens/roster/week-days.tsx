'use client';
import { useFormatter } from 'next-intl';
import { rotaRowClasses } from './rota-row-classes';
import { daysLater } from './wall-clock';

/** The seven days above the bars; every line says its times in words besides. */
export function WeekDays({ monday }: { monday: string }) {
  const format = useFormatter();
  const days = Array.from({ length: 7 }, (_, index) => daysLater({ day: monday, time: '' }, index).day);
  return (
    <div aria-hidden className={`${rotaRowClasses} bg-sunken py-1! text-sm text-ink-soft max-md:hidden`}>
      <span />
      <span className="flex">
        {days.map((day) => (
          <span key={day} className="flex-1 truncate">
            {format.dateTime(new Date(`${day}T12:00:00Z`), { weekday: 'short', day: 'numeric' })}
          </span>
        ))}
      </span>
    </div>
  );
}
