import type { Temporal } from 'temporal-polyfill';
import { parisInstant, startOfDay } from '@/domain/calendar/paris';
import { publicHolidays } from '@/domain/calendar/public-holidays';
import type { Rostered, RouteDescription, Span } from '@/planning/model/problem-description';
import type { EpochSpan, GroundColleague, GroundTechnician } from '../ports/plan-ground';
import { without } from './cut-spans';
import { CALL_OUT_CENTS, OVERTIME_CENTS_PER_HOUR } from './prices';

/** The days planned together, and the second they are counted from. */
export type Horizon = { readonly days: readonly Temporal.PlainDate[]; readonly originEpochSecond: number };

/** An on-call stretch shorter than this between two shifts calls nobody out. */
const SHORTEST_DUTY_SECONDS = 900;

export function epochSecondOf(instant: Temporal.Instant): number {
  return Math.floor(instant.epochMilliseconds / 1000);
}

/**
 * A technician's routes: one for each day with a shift (public holidays have none) and one for each stretch on call
 * outside the shifts. Skills are those held on the day itself; absences stay beside the shift, so that they can be told.
 */
export function describeRoutes(
  technician: GroundTechnician,
  horizon: Horizon,
  overtimeLimitSeconds: number,
): RouteDescription[] {
  const { days, originEpochSecond } = horizon;
  const relative = (span: EpochSpan): Span => ({
    startSecond: span.startEpochSecond - originEpochSecond,
    endSecond: span.endEpochSecond - originEpochSecond,
  });
  const absences = technician.absences.map(relative);
  const common = (day: number) => ({
    technicianKey: technician.id,
    day,
    startPlace: technician.start,
    endPlace: technician.end,
    absences,
    skills: skillsOn(technician, days[day]),
  });
  const shifts = days.map((day) => shiftOn(technician, day, horizon));
  const ordinary = shifts.flatMap((shift, day) =>
    shift.length === 0
      ? []
      : [
          {
            ...common(day),
            key: `${technician.id} ${days[day]}`,
            shift,
            overtimeLimitSeconds,
            overtimeCentsPerHour: OVERTIME_CENTS_PER_HOUR,
          },
        ],
  );
  const last = days.at(-1);
  const end = last ? epochSecondOf(startOfDay(last.add({ days: 1 }))) - originEpochSecond : 0;
  const hulls = ordinary.map(({ shift }) => hullOf(shift));
  const onCall = without(technician.duties.map(relative), [
    ...hulls,
    { startSecond: Number.NEGATIVE_INFINITY, endSecond: 0 },
    { startSecond: end, endSecond: Number.POSITIVE_INFINITY },
  ])
    .filter((span) => span.endSecond - span.startSecond >= SHORTEST_DUTY_SECONDS)
    .map((span) => {
      const day = dayOf(span.startSecond, days, originEpochSecond);
      return {
        ...common(day),
        key: `${technician.id} ${days[day]} onCall ${span.startSecond}`,
        shift: [span],
        onCall: { callOutCents: CALL_OUT_CENTS },
      };
    });
  return [...ordinary, ...onCall];
}

/**
 * Who works each day, once a day, on a shift or on call, absent or not, whatever of it is over: a skill is as rare at the end of a day as it was at
 * its beginning, and for who asks about one day as for who asks about fifteen.
 */
export function rosterOf(technicians: readonly GroundColleague[], horizon: Horizon): Rostered[] {
  return horizon.days.flatMap((date, day) => {
    const from = epochSecondOf(startOfDay(date));
    const to = epochSecondOf(startOfDay(date.add({ days: 1 })));
    const today = date.dayOfWeek;
    const isHoliday = publicHolidays(date.year).has(date.toString());
    const isOnDuty = ({ startEpochSecond, endEpochSecond }: EpochSpan) =>
      startEpochSecond < to && endEpochSecond > from;
    const works = ({ shifts, duties }: GroundColleague) =>
      (!isHoliday && shifts.some(({ weekday }) => weekday === today)) || duties.some(isOnDuty);
    return technicians.filter(works).map((one) => ({ day, skills: skillsOn(one, date) }));
  });
}

/** From the first second of a shift to its last, the break included. */
export function hullOf(shift: readonly Span[]): Span {
  return {
    startSecond: Math.min(...shift.map(({ startSecond }) => startSecond)),
    endSecond: Math.max(...shift.map(({ endSecond }) => endSecond)),
  };
}

function shiftOn({ shifts }: GroundTechnician, day: Temporal.PlainDate, horizon: Horizon): Span[] {
  const own = shifts.filter(({ weekday }) => weekday === day.dayOfWeek);
  if (own.length === 0 || publicHolidays(day.year).has(day.toString())) return [];
  return own.map(({ startsAt, endsAt }) => ({
    startSecond: secondOf(horizon, day, startsAt),
    endSecond: secondOf(horizon, day, endsAt),
  }));
}

const told = new WeakMap<Horizon, Map<string, number>>();

/** The second of a wall-clock time. Shifts share a few, and time zones are slow. */
function secondOf(horizon: Horizon, day: Temporal.PlainDate, time: string): number {
  const known = told.get(horizon) ?? new Map<string, number>();
  told.set(horizon, known);
  const name = `${day} ${time}`;
  const second = known.get(name) ?? epochSecondOf(parisInstant(day, time)) - horizon.originEpochSecond;
  known.set(name, second);
  return second;
}

function skillsOn({ skills }: GroundColleague, day: Temporal.PlainDate | undefined): string[] {
  const today = day?.toString() ?? '';
  return skills.filter(({ validUntil }) => validUntil === null || validUntil >= today).map(({ skill }) => skill);
}

/** Which of the days a second falls on; a day may last 23 or 25 hours. */
function dayOf(second: number, days: readonly Temporal.PlainDate[], originEpochSecond: number): number {
  const later = days.findIndex((day) => epochSecondOf(startOfDay(day)) - originEpochSecond > second);
  return later === -1 ? days.length - 1 : later - 1;
}
