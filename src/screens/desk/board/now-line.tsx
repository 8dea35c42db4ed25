'use client';
import { useThisMinute } from '../use-server-time';
import { type DayScale, percentAt } from './day-scale';

/** Where the day stands: a line through all rows. Nothing on another day. */
export function NowLine({ scale }: { scale: DayScale }) {
  const nowMs = useThisMinute();
  if (nowMs < scale.startMs || nowMs > scale.endMs) return null;
  return (
    <div aria-hidden className="pointer-events-none absolute inset-y-0 right-0 left-(--head) z-10">
      <div className="absolute inset-y-0 w-0.5 bg-broken" style={{ left: `${percentAt(scale, nowMs)}%` }}>
        <span className="absolute -left-1 top-5 size-2.5 rounded-full bg-broken" />
      </div>
    </div>
  );
}
