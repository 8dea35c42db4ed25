import { Temporal } from 'temporal-polyfill';
import { PARIS, parisDay } from '@/domain/calendar/paris';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { judgeTime, type TimeRefusal } from '@/domain/work-order/judge-time';
import { timeBounds } from './time-bounds';
import type { TourVisit } from './tour';

/** A time this little ahead is a slip of the finger: it is refused, not moved to yesterday. */
const SLIP = { minutes: 60 };

type Visit = Parameters<typeof timeBounds>[0];
type Refused = TimeRefusal | RefusalOf<'happenedInTheFuture'>;

/**
 * The instant a technician means by a wall-clock time, `HH:MM`, for a step of a visit: of all moments Paris clocks
 * showed it and that have come, the nearest to what was told, if the step can have been done then. So 23:50 for a step
 * told at 00:05 is the evening before, and of an hour the clocks show twice the one that fits is meant. Else why it
 * cannot be, said of the day the step was told.
 */
export function correctedTime(
  visit: Visit,
  step: TourVisit['steps'][number],
  clock: string,
  now: string,
): Result<string, Refused> {
  const told = Temporal.Instant.from(step.happenedAt);
  const bounds = timeBounds(visit, step);
  const isAfter = (moment: Temporal.Instant, limit: string) => Temporal.Instant.compare(moment, limit) > 0;
  const away = (moment: Temporal.Instant) => Math.abs(moment.since(told).total('seconds'));
  const shown = shownAround(parisDay(told), Temporal.PlainTime.from(clock))
    .map((minute) => laterInIt(minute, [bounds.reportedAt, bounds.before ?? minute]))
    .sort((a, b) => away(a) - away(b))
    .map((at) => ({ at, day: parisDay(at), refusal: isAfter(at, now) ? FUTURE : judgeTime(step.step, at, bounds) }));

  const latest = Temporal.Instant.from(now).add(SLIP).toString();
  const nearest = shown.find(({ at }) => !isAfter(at, latest));
  const meant = shown.find(({ day, refusal }) => !refusal && nearest?.day.equals(day));
  if (meant) return ok(meant.at.toString());
  return refuse(shown.find(({ day }) => day.equals(parisDay(told)))?.refusal ?? FUTURE);
}

const FUTURE = { kind: 'happenedInTheFuture' } as const;

/** Only minutes are typed: the one in which the request was reported, or the step before was done, is meant after that. */
function laterInIt(minute: Temporal.Instant, earliest: readonly Temporal.Instant[]): Temporal.Instant {
  const inIt = earliest.filter((instant) => {
    const seconds = instant.since(minute).total('seconds');
    return seconds >= 0 && seconds < 60;
  });
  return inIt.sort(Temporal.Instant.compare).at(-1) ?? minute;
}

/** The day before, the day, the day after; each time the clocks show it, or skip it: then the hour before and the hour after. */
function shownAround(day: Temporal.PlainDate, time: Temporal.PlainTime): Temporal.Instant[] {
  return [-1, 0, 1].flatMap((days) =>
    (['earlier', 'later'] as const).map((disambiguation) =>
      day.add({ days }).toPlainDateTime(time).toZonedDateTime(PARIS, { disambiguation }).toInstant(),
    ),
  );
}
