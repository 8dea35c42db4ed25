import { Temporal } from 'temporal-polyfill';
import { startOfDay } from '@/domain/calendar/paris';

type Times = { readonly startsAt: string; readonly endsAt: string };

/** Where a time lies in the week of a Monday, in percents of its width; what reaches out of the week is cut. */
export function placeInWeek(monday: string, { startsAt, endsAt }: Times): { left: string; width: string } {
  const first = Temporal.PlainDate.from(monday);
  const startMs = startOfDay(first).epochMilliseconds;
  const lengthMs = startOfDay(first.add({ weeks: 1 })).epochMilliseconds - startMs;
  const percent = (iso: string) => Math.min(100, Math.max(0, ((Date.parse(iso) - startMs) / lengthMs) * 100));
  const [left, right] = [percent(startsAt), percent(endsAt)];
  return { left: `${left}%`, width: `${right - left}%` };
}
