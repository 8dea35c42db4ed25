import { useFormatter } from 'next-intl';
import { type DayScale, percentAt } from './day-scale';

/** The hours above the rows; stays in sight while the rows scroll. */
export function HourRuler({ scale, label }: { scale: DayScale; label: string }) {
  const format = useFormatter();
  return (
    <div className="sticky top-0 z-20 flex h-7 border-b border-line bg-surface text-sm text-ink-soft">
      <p className="sticky left-0 z-10 flex w-(--head) shrink-0 items-center border-r border-line bg-surface px-2.5 font-medium">
        {label}
      </p>
      <div aria-hidden className="relative flex-1">
        {scale.hoursMs.slice(0, -1).map((ms) => (
          <span
            key={ms}
            style={{ left: `${percentAt(scale, ms)}%` }}
            className="absolute inset-y-0 flex items-center border-l border-line pl-1 tabular-nums first:border-0"
          >
            {format.dateTime(ms, { hour: 'numeric', hourCycle: 'h23' })}
          </span>
        ))}
      </div>
    </div>
  );
}
