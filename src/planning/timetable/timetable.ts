import { driveStart, spannedWork, workStart } from '../constraints/break';
import { handOverSecond } from '../constraints/hand-over';
import type { Meetings } from '../model/plan';
import type { Problem } from '../model/problem';
import { driveSeconds } from '../model/travel';
import { EN_ROUTE, UNDER_WAY } from '../model/visit-table';
import { addressTimetable, type Timetable } from './timetable-columns';

/**
 * Lays the route out as early as possible. Always ends with times, even for an order that breaks every rule: the rules then read from them by
 * how much. The technician leaves at the first shift second, or now; waits at the door for a window, and through a break before a job that
 * would not be over in time.
 */
export function fillTimetable(
  into: Timetable,
  problem: Problem,
  meetings: Meetings,
  route: number,
  order: ArrayLike<number>,
  count: number,
): Timetable {
  addressTimetable(into, problem, meetings, route, order, count);
  const { visit } = problem;
  let clock = problem.route.spanStart[problem.route.spanFrom[route]!]!;
  let place = problem.route.startPlace[route]!;
  let k = 0;
  for (; k < count && visit.progress[order[k]!]! >= UNDER_WAY; k++) {
    clock = layFact(into, k);
    place = visit.place[order[k]!]!;
  }
  into.started = k;
  into.freePlace = placeNow(into, place, clock);
  into.freeSecond = Math.max(clock, problem.nowSecond);
  for (; k < count; k++) layVisit(into, k);
  layWayHome(into);
  return into;
}

/** Lays visit k, everything before it being laid. */
export function layVisit(t: Timetable, k: number): void {
  const v = t.order[k]!;
  if (t.problem.visit.progress[v]! >= UNDER_WAY) layFact(t, k);
  else layStop(t, k, v);
}

/** The same for a visit that has not begun, when the drive to it is known and the same at any hour. */
export function layVisitAfter(t: Timetable, k: number, seconds: number, metres: number): void {
  driveFor(t, k, workStart(t.problem, t.route, secondBefore(t, k), seconds), seconds, metres);
  layWork(t, k, t.order[k]!);
}

/** Lays the drive home, every visit being laid; a route without visits drives nowhere. */
export function layWayHome(t: Timetable): void {
  const { count } = t;
  if (count > 0) drive(t, count, secondBefore(t, count), placeBefore(t, count), t.problem.route.endPlace[t.route]!);
  sumDrives(t);
}

/** The same when the drive home is known and the same at any hour; there is at least one visit. */
export function layWayHomeAfter(t: Timetable, seconds: number, metres: number): void {
  const { count } = t;
  driveFor(t, count, workStart(t.problem, t.route, secondBefore(t, count), seconds), seconds, metres);
  sumDrives(t);
}

function sumDrives(t: Timetable): void {
  t.driveSeconds = t.count > 0 ? t.drivenSeconds[t.count + 1]! : 0;
  t.driveMetres = t.count > 0 ? t.drivenMetres[t.count + 1]! : 0;
}

/** When and where the technician is free to leave for visit k. */
export function secondBefore(t: Timetable, k: number): number {
  return k > t.started ? t.end[k - 1]! : t.freeSecond;
}

export function placeBefore(t: Timetable, k: number): number {
  return k > t.started ? t.problem.visit.place[t.order[k - 1]!]! : t.freePlace;
}

/** Work that has begun: it ends when it ended, or after its usual time, but never in the past. */
function layFact(t: Timetable, k: number): number {
  const { visit, nowSecond } = t.problem;
  const v = t.order[k]!;
  const began = visit.beganSecond[v]!;
  driveFor(t, k, began, 0, 0);
  t.ready[k] = began;
  t.arrival[k] = began;
  if (visit.finishedSecond[v]! >= 0) t.end[k] = visit.finishedSecond[v]!;
  else {
    const end = visit.maySpanBreak[v]
      ? spannedWork(t.problem, t.route, began, visit.serviceSeconds[v]!)[1]
      : began + visit.serviceSeconds[v]!;
    t.end[k] = Math.max(end, nowSecond);
  }
  return t.end[k]!;
}

function layStop(t: Timetable, k: number, v: number): void {
  const { visit, started } = t.problem;
  if (k === t.started && visit.progress[v] === EN_ROUTE && started.enRoute[t.route] === v) driveOn(t, k, t.freePlace);
  else drive(t, k, secondBefore(t, k), placeBefore(t, k), visit.place[v]!);
  layWork(t, k, v);
}

/** Work starts at the door, or when window, release, pin, crew and what must be over first allow. */
function layWork(t: Timetable, k: number, v: number): void {
  const { visit } = t.problem;
  const ready = lay(t, v, k, t.reach[k]!);
  t.ready[k] = ready;
  const earliest = Math.max(visit.windowStart[v]!, visit.release[v]!, visit.pinStart[v]!, agreedSecond(t, k, v));
  if (earliest > ready) lay(t, v, k, earliest);
}

/** Writes arrival and end of visit k, begun at the earliest at `from`; gives the arrival. */
function lay(t: Timetable, v: number, k: number, from: number): number {
  const service = t.problem.visit.serviceSeconds[v]!;
  if (t.problem.visit.maySpanBreak[v]) [t.arrival[k], t.end[k]] = spannedWork(t.problem, t.route, from, service);
  else {
    t.arrival[k] = workStart(t.problem, t.route, from, service);
    t.end[k] = t.arrival[k]! + service;
  }
  return t.arrival[k]!;
}

/** The second routes have agreed on for the visit, if any. */
function agreedSecond(t: Timetable, k: number, v: number): number {
  const meeting = t.problem.visit.crewSize[v]! > 1 ? (t.meetings.crews.get(v) ?? -1) : -1;
  return t.problem.coupling.exists ? Math.max(meeting, handOverSecond(t, k)) : meeting;
}

function drive(t: Timetable, k: number, clock: number, from: number, to: number): void {
  const leave = driveStart(t.problem, t.route, clock, from, to);
  driveFor(t, k, leave, driveSeconds(t.problem, from, to, leave), t.problem.travel.metres(from, to));
}

function driveFor(t: Timetable, k: number, leave: number, seconds: number, metres: number): void {
  t.leave[k] = leave;
  t.reach[k] = leave + seconds;
  t.metres[k] = metres;
  t.drivenSeconds[k + 1] = t.drivenSeconds[k]! + seconds;
  t.drivenMetres[k + 1] = t.drivenMetres[k]! + metres;
}

/** The drive that has begun already: from where the technician was last seen, or from where they left when they left. */
function driveOn(t: Timetable, k: number, place: number): void {
  const { visit, route, nowSecond } = t.problem;
  const v = t.order[k]!;
  const to = visit.place[v]!;
  const seen = route.lastSeenPlace[t.route]! >= 0 && route.lastSeenSecond[t.route]! >= visit.beganSecond[v]!;
  const leave = seen ? nowSecond : visit.beganSecond[v]!;
  const seconds = driveSeconds(t.problem, place, to, leave);
  driveFor(t, k, leave, seconds, t.problem.travel.metres(place, to));
  t.reach[k] = Math.max(leave + seconds, nowSecond);
}

/** Where the next drive starts: where the technician was seen since the last work ended, else at the last work or at the start of the day. */
function placeNow(t: Timetable, place: number, clock: number): number {
  const { route, visit } = t.problem;
  const seenPlace = route.lastSeenPlace[t.route]!;
  if (seenPlace < 0) return place;
  if (t.started === 0) return seenPlace;
  const last = t.order[t.started - 1]!;
  return visit.finishedSecond[last]! >= 0 && route.lastSeenSecond[t.route]! >= clock ? seenPlace : place;
}
