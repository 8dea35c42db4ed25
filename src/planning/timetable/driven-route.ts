import { isInTime, ORDER_RULES, TIME_RULES, visitCents, wholeRouteCents } from '../constraints/every-rule';
import { orderPin } from '../constraints/order-pin';
import { carries } from '../constraints/parts';
import type { Meetings } from '../model/plan';
import type { Problem } from '../model/problem';
import { hourPrice, kilometrePrice } from '../price';
import { NEVER } from '../whole';
import { type Break, breaksOf } from './feasibility';
import {
  fillTimetable,
  layVisit,
  layVisitAfter,
  layWayHome,
  layWayHomeAfter,
  placeBefore,
  secondBefore,
} from './timetable';
import {
  addressTimetable,
  copyTimes,
  emptyTimetable,
  type Timetable,
  widened,
  widenTimetable,
} from './timetable-columns';

/** A route laid out and priced, so that a visit more can be tried without laying again what comes before it. */
export type DrivenRoute = {
  readonly timetable: Timetable;
  /** What the visits before visit k pay. */
  paid: Int32Array;
  /** How much later visit k, and the way home, could be reached before a rule of time is broken: at the very best. */
  room: Int32Array;
  cents: number;
  breaks: readonly Break[];
  /** Nothing is broken that one visit more could make worse: it can be tried by laying what follows, stopping at the first rule broken. */
  isSteady: boolean;
  /** Somebody on it has been told a time, which being later may come nearer to. */
  isTold: boolean;
};

const UNSTEADY: ReadonlySet<string> = new Set([...ORDER_RULES, ...TIME_RULES].map(({ name }) => name));

export function drivenRoute(
  problem: Problem,
  meetings: Meetings,
  route: number,
  order: ArrayLike<number>,
): DrivenRoute {
  const timetable = fillTimetable(emptyTimetable(problem), problem, meetings, route, order, order.length);
  const paid = new Int32Array(timetable.leave.length);
  for (let k = 0; k < timetable.count; k++) paid[k + 1] = paid[k]! + visitCents(timetable, k);
  const breaks = breaksOf(timetable);
  const cents = paid[timetable.count]! + wholeRouteCents(timetable);
  const room = new Int32Array(paid.length);
  const isSteady = !breaks.some(({ rule }) => UNSTEADY.has(rule));
  const isTold = Array.from(order).some((v) => problem.visit.toldTechnician[v] !== -1);
  const driven = { timetable, paid, room, cents, breaks, isSteady, isTold };
  findRoom(driven);
  return driven;
}

/**
 * From the way home backwards: what a visit may slip is what the next one may, and what is idle between them. A break inside a visit, or a drive at
 * another speed, may swallow more: there only the visit's own limit counts. Before a break it slips no further than to the break, unless all of it may
 * come after.
 */
function findRoom({ timetable: t, room }: DrivenRoute): void {
  const { visit, route, description } = t.problem;
  const hasSpeeds = description.travel.speeds !== undefined;
  let slack = t.count === 0 ? NEVER : route.latestEnd[t.route]! - t.reach[t.count]!;
  room[t.count] = slack;
  for (let k = t.count - 1; k >= t.started; k--) {
    const v = t.order[k]!;
    const drive = hasSpeeds ? 0 : legSeconds(t, k + 1);
    const next = k + 1 < t.count ? t.arrival[k + 1]! : t.reach[t.count]!;
    const pinned = visit.pinStart[v]! >= 0 ? visit.pinStart[v]! : NEVER;
    const own = Math.min(visit.latestArrival[v]!, pinned) - t.arrival[k]!;
    if (visit.maySpanBreak[v] === 1) slack = own;
    else {
      const latestNext = slack + next;
      slack = Math.min(latestNext - t.end[k]! - drive, own);
      const s = spanOf(t, k);
      const isLast = s + 1 === route.spanFrom[t.route + 1]!;
      if (!isLast && route.spanStart[s + 1]! + visit.serviceSeconds[v]! + drive > latestNext) {
        slack = Math.min(slack, Math.max(0, route.spanEnd[s]! - t.end[k]!));
      }
    }
    room[k] = slack;
  }
}

/** The span of the shift a visit begins in. */
function spanOf({ problem: { route }, route: r, arrival }: Timetable, k: number): number {
  let s = route.spanFrom[r + 1]! - 1;
  while (s > route.spanFrom[r]! && route.spanStart[s]! > arrival[k]!) s--;
  return s;
}

/** A buffer for `copyDriven`. */
export function emptyDriven(problem: Problem): DrivenRoute {
  const timetable = emptyTimetable(problem);
  timetable.order = new Int32Array(timetable.leave.length);
  return {
    timetable,
    paid: new Int32Array(timetable.leave.length),
    room: new Int32Array(timetable.leave.length),
    cents: 0,
    breaks: [],
    isSteady: true,
    isTold: true,
  };
}

/** The same route in another buffer, with an order of its own that may be written to. */
export function copyDriven(from: DrivenRoute, into: DrivenRoute): void {
  const { timetable: old } = from;
  const { timetable: t } = into;
  addressTimetable(t, old.problem, old.meetings, old.route, t.order, old.count);
  if (t.order.length < t.leave.length) t.order = new Int32Array(t.leave.length);
  if (into.paid.length < t.leave.length) {
    into.paid = new Int32Array(t.leave.length);
    into.room = new Int32Array(t.leave.length);
  }
  const order = t.order as Int32Array;
  for (let k = 0; k < old.count; k++) {
    order[k] = old.order[k]!;
    into.paid[k] = from.paid[k]!;
    into.room[k] = from.room[k]!;
  }
  into.paid[old.count] = from.paid[old.count]!;
  into.room[old.count] = from.room[old.count]!;
  copyTimes(old, t);
  into.cents = from.cents;
  into.breaks = from.breaks;
  into.isSteady = from.isSteady;
  into.isTold = from.isTold;
}

/** Lays and prices a steady route again from visit `from` on, its order having changed there. Unsteady when that breaks a rule of time. */
export function driveOn(driven: DrivenRoute, from: number): void {
  const { timetable: t } = driven;
  if (t.leave.length <= t.count + 1) widenTimetable(t, t.count + 2);
  if (driven.paid.length <= t.count) {
    driven.paid = widened(driven.paid, 2 * t.count + 2);
    driven.room = widened(driven.room, 2 * t.count + 2);
  }
  const { paid } = driven;
  driven.isSteady = true;
  for (let k = from; k < t.count; k++) {
    layVisit(t, k);
    if (!isInTime(t, k)) driven.isSteady = false;
    paid[k + 1] = paid[k]! + visitCents(t, k);
  }
  layWayHome(t);
  if (!isInTime(t, t.count)) driven.isSteady = false;
  driven.cents = paid[t.count]! + wholeRouteCents(t);
  findRoom(driven);
}

/** The drives to and from a visit that is tried, where the caller has them at hand and the hour does not matter. */
export type KnownLegs = { inSeconds: number; inMetres: number; outSeconds: number; outMetres: number };

/** What a steady route costs more with `order[position]`, a visit it has not yet, `order` being its own otherwise. Infinity when a rule is broken, or from `limit` cents on. */
export function addedCents(
  base: DrivenRoute,
  trial: Timetable,
  problem: Problem,
  meetings: Meetings,
  order: ArrayLike<number>,
  position: number,
  limit: number,
  legs: KnownLegs | null = null,
): number {
  const { timetable: old, paid, cents } = base;
  if (problem.part.count > 0 && !carries(old, order[position]!)) return Number.POSITIVE_INFINITY;
  const count = old.count + 1;
  addressTimetable(trial, problem, meetings, old.route, order, count);
  trial.started = old.started;
  trial.freeSecond = old.freeSecond;
  trial.freePlace = old.freePlace;
  if (position > 0) trial.end[position - 1] = old.end[position - 1]!;
  if (problem.coupling.exists) for (let k = 0; k < position; k++) trial.arrival[k] = old.arrival[k]!;
  trial.drivenSeconds[position] = old.drivenSeconds[position]!;
  trial.drivenMetres[position] = old.drivenMetres[position]!;
  if (orderPin.excessAt(trial, position) > 0) return Number.POSITIVE_INFINITY;
  if (!hasRoom(base, problem, order[position]!, position)) return Number.POSITIVE_INFINITY;
  const most = cents + limit;
  let pay = paid[position]!;
  const isSameAnyHour = problem.description.travel.speeds === undefined;
  const known = legs ?? (isSameAnyHour ? askedLegs(problem, old, order[position]!, position) : null);
  if (legs === null && known !== null && !base.isTold) {
    if (detourCents(problem, old, known, position) >= limit) return Number.POSITIVE_INFINITY;
  }
  for (let k = position; k < count; k++) {
    // The drives behind the next stop are those of before: nobody need be asked again.
    if (known !== null && k === position) layVisitAfter(trial, k, known.inSeconds, known.inMetres);
    else if (known !== null && k === position + 1) layVisitAfter(trial, k, known.outSeconds, known.outMetres);
    else if (k <= position + 1 || !isSameAnyHour) layVisit(trial, k);
    else layVisitAfter(trial, k, legSeconds(old, k - 1), legMetres(old, k - 1));
    if (!isInTime(trial, k)) return Number.POSITIVE_INFINITY;
    pay += visitCents(trial, k);
    if (pay >= most) return Number.POSITIVE_INFINITY;
  }
  if (position === count - 1 && known !== null) layWayHomeAfter(trial, known.outSeconds, known.outMetres);
  else if (position === count - 1 || !isSameAnyHour) layWayHome(trial);
  else layWayHomeAfter(trial, legSeconds(old, count - 1), legMetres(old, count - 1));
  if (!isInTime(trial, count)) return Number.POSITIVE_INFINITY;
  const added = pay + wholeRouteCents(trial) - cents;
  return added < limit ? added : Number.POSITIVE_INFINITY;
}

const legSeconds = ({ drivenSeconds }: Timetable, k: number) => drivenSeconds[k + 1]! - drivenSeconds[k]!;
const legMetres = ({ drivenMetres }: Timetable, k: number) => drivenMetres[k + 1]! - drivenMetres[k]!;

const ASKED: KnownLegs = { inSeconds: 0, inMetres: 0, outSeconds: 0, outMetres: 0 };

/** The drives to and from the visit at a position it would have; one buffer for all. */
function askedLegs({ travel, visit, route }: Problem, old: Timetable, v: number, position: number): KnownLegs {
  const from = placeBefore(old, position);
  const to = position < old.count ? visit.place[old.order[position]!]! : route.endPlace[old.route]!;
  ASKED.inSeconds = travel.seconds(from, visit.place[v]!);
  ASKED.inMetres = travel.metres(from, visit.place[v]!);
  ASKED.outSeconds = travel.seconds(visit.place[v]!, to);
  ASKED.outMetres = travel.metres(visit.place[v]!, to);
  return ASKED;
}

/** What the detour adds to the price of driving: no more can be saved elsewhere, where nobody has been told anything. */
function detourCents({ prices }: Problem, old: Timetable, known: KnownLegs, position: number): number {
  const isFirst = old.count === 0;
  const seconds = known.inSeconds + known.outSeconds - (isFirst ? 0 : legSeconds(old, position));
  const metres = known.inMetres + known.outMetres - (isFirst ? 0 : legMetres(old, position));
  return (
    hourPrice(old.driveSeconds + seconds, prices.travelCentsPerHour) -
    hourPrice(old.driveSeconds, prices.travelCentsPerHour) +
    kilometrePrice(old.driveMetres + metres, prices.travelCentsPerKilometre) -
    kilometrePrice(old.driveMetres, prices.travelCentsPerKilometre)
  );
}

/** A first look, without a drive: whether the visit could be begun in its window, worked and left before what follows must be reached. */
function hasRoom({ timetable: t, room }: DrivenRoute, { visit }: Problem, v: number, position: number): boolean {
  if (t.count === 0) return true;
  const begun = Math.max(secondBefore(t, position), visit.windowStart[v]!, visit.release[v]!);
  const next = position < t.count ? t.arrival[position]! : t.reach[t.count]!;
  return begun + visit.serviceSeconds[v]! - next <= room[position]!;
}
