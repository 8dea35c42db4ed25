import { isInTime, ORDER_RULES, TIME_RULES } from './constraints/every-rule';
import { orderPin } from './constraints/order-pin';
import { visitCents, wholeRouteCents } from './cost';
import { type Break, breaksOf } from './feasibility';
import type { Meetings } from './plan';
import type { Problem } from './problem';
import { fillTimetable, layVisit, layVisitAfter, layWayHome, layWayHomeAfter } from './timetable';
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
  cents: number;
  breaks: readonly Break[];
  /** Nothing is broken that one visit more could make worse: it can be tried by laying what follows, stopping at the first rule broken. */
  isSteady: boolean;
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
  return { timetable, paid, cents, breaks, isSteady: !breaks.some(({ rule }) => UNSTEADY.has(rule)) };
}

/** A buffer for `copyDriven`. */
export function emptyDriven(problem: Problem): DrivenRoute {
  const timetable = emptyTimetable(problem);
  timetable.order = new Int32Array(timetable.leave.length);
  return { timetable, paid: new Int32Array(timetable.leave.length), cents: 0, breaks: [], isSteady: true };
}

/** The same route in another buffer, with an order of its own that may be written to. */
export function copyDriven(from: DrivenRoute, into: DrivenRoute): void {
  const { timetable: old } = from;
  const { timetable: t } = into;
  addressTimetable(t, old.problem, old.meetings, old.route, t.order, old.count);
  if (t.order.length < t.leave.length) t.order = new Int32Array(t.leave.length);
  if (into.paid.length < t.leave.length) into.paid = new Int32Array(t.leave.length);
  const order = t.order as Int32Array;
  for (let k = 0; k < old.count; k++) {
    order[k] = old.order[k]!;
    into.paid[k] = from.paid[k]!;
  }
  into.paid[old.count] = from.paid[old.count]!;
  copyTimes(old, t);
  into.cents = from.cents;
  into.breaks = from.breaks;
  into.isSteady = from.isSteady;
}

/** Lays and prices a steady route again from visit `from` on, its order having changed there. Unsteady when that breaks a rule of time. */
export function driveOn(driven: DrivenRoute, from: number): void {
  const { timetable: t } = driven;
  if (t.leave.length <= t.count + 1) widenTimetable(t, t.count + 2);
  if (driven.paid.length <= t.count) driven.paid = widened(driven.paid, 2 * t.count + 2);
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
  known: KnownLegs | null = null,
): number {
  const { timetable: old, paid, cents } = base;
  const count = old.count + 1;
  addressTimetable(trial, problem, meetings, old.route, order, count);
  trial.started = old.started;
  trial.freeSecond = old.freeSecond;
  trial.freePlace = old.freePlace;
  if (position > 0) trial.end[position - 1] = old.end[position - 1]!;
  trial.drivenSeconds[position] = old.drivenSeconds[position]!;
  trial.drivenMetres[position] = old.drivenMetres[position]!;
  if (orderPin.excessAt(trial, position) > 0) return Number.POSITIVE_INFINITY;
  const most = cents + limit;
  let pay = paid[position]!;
  const isSameAnyHour = problem.description.travel.speeds === undefined;
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
