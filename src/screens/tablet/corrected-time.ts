import { Temporal } from 'temporal-polyfill';
import { PARIS, parisDay } from '@/domain/calendar/paris';

/** A time this little ahead is a slip of the finger: it is refused in words, not moved to yesterday. */
const SLIP = { minutes: 60 };

/**
 * The instant a technician means by a wall-clock time, `HH:MM`, for a step told at `toldAt`: of all moments Paris
 * clocks showed it and that have come, the nearest to what was told. So 23:50 for a step told at 00:05 is the evening
 * before, and an hour the clocks show twice is the one of the two that fits. All instants are ISO.
 */
export function correctedTime(toldAt: string, clock: string, now: string): string {
  const told = Temporal.Instant.from(toldAt);
  const latest = Temporal.Instant.from(now).add(SLIP);
  const away = (moment: Temporal.Instant) => Math.abs(moment.since(told).total('seconds'));
  const [nearest] = shownAround(parisDay(told), Temporal.PlainTime.from(clock))
    .filter((moment) => Temporal.Instant.compare(moment, latest) <= 0)
    .sort((a, b) => away(a) - away(b));
  return (nearest ?? told).toString();
}

/** The day before, the day, the day after; each time the clocks show it, or skip it: then the hour before and the hour after. */
function shownAround(day: Temporal.PlainDate, time: Temporal.PlainTime): Temporal.Instant[] {
  return [-1, 0, 1].flatMap((days) =>
    (['earlier', 'later'] as const).map((disambiguation) =>
      day.add({ days }).toPlainDateTime(time).toZonedDateTime(PARIS, { disambiguation }).toInstant(),
    ),
  );
}
