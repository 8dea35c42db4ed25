import { driveStart, spannedWork, workStart } from './constraints/break';
import type { Meetings } from './plan';
import type { Problem } from './problem';
import { driveMetres, driveSeconds } from './travel';
import { EN_ROUTE, UNDER_WAY } from './visit-table';

/**
 * Every second of one route driven in one order. Index k is the k-th visit, and `count` is the way home.
 * One buffer serves many routes in turn: read it before filling it again.
 */
export type Timetable = {
  problem: Problem;
  route: number;
  order: ArrayLike<number>;
  count: number;
  /** How many leading visits are under way or done: their times are facts. */
  started: number;
  /** The drive to visit k starts, and stops in front of the door. */
  leave: Int32Array;
  reach: Int32Array;
  /** When work could start if nothing but the shift were waited for. */
  ready: Int32Array;
  /** When the customer is called on and work starts: not before the window, the release, the pin or the crew. */
  arrival: Int32Array;
  end: Int32Array;
  /** Of the drive to visit k; 0 for one that is over. */
  metres: Int32Array;
  /** Of what is still to be driven; what is driven already costs nothing any more. */
  driveSeconds: number;
  driveMetres: number;
  meetings: Meetings;
};

export function emptyTimetable(problem: Problem): Timetable {
  const column = () => new Int32Array(32);
  return {
    problem,
    route: 0,
    order: [],
    count: 0,
    started: 0,
    leave: column(),
    reach: column(),
    ready: column(),
    arrival: column(),
    end: column(),
    metres: column(),
    driveSeconds: 0,
    driveMetres: 0,
    meetings: new Map(),
  };
}

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
  if (into.leave.length <= count) widen(into, count + 1);
  into.problem = problem;
  into.meetings = meetings;
  into.route = route;
  into.order = order;
  into.count = count;
  into.driveSeconds = 0;
  into.driveMetres = 0;
  const { visit } = problem;
  let k = 0;
  let clock = problem.route.spanStart[problem.route.spanFrom[route]!]!;
  let place = problem.route.startPlace[route]!;
  for (; k < count && visit.progress[order[k]!]! >= UNDER_WAY; k++) {
    clock = layFact(into, k);
    place = visit.place[order[k]!]!;
  }
  into.started = k;
  place = placeNow(into, place, clock);
  clock = Math.max(clock, problem.nowSecond);
  for (; k < count; k++) {
    clock = visit.progress[order[k]!]! >= UNDER_WAY ? layFact(into, k) : layStop(into, k, clock, place);
    place = visit.place[order[k]!]!;
  }
  if (count > 0) drive(into, count, clock, place, problem.route.endPlace[route]!);
  return into;
}

/** Work that has begun: it ends when it ended, or after its usual time, but never in the past. */
function layFact(t: Timetable, k: number): number {
  const { visit, nowSecond } = t.problem;
  const v = t.order[k]!;
  const began = visit.beganSecond[v]!;
  t.leave[k] = began;
  t.reach[k] = began;
  t.metres[k] = 0;
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

function layStop(t: Timetable, k: number, clock: number, place: number): number {
  const { visit, started } = t.problem;
  const v = t.order[k]!;
  if (k === t.started && visit.progress[v] === EN_ROUTE && started.enRoute[t.route] === v) driveOn(t, k, place);
  else drive(t, k, clock, place, visit.place[v]!);
  const ready = lay(t, v, k, t.reach[k]!);
  t.ready[k] = ready;
  const earliest = Math.max(visit.windowStart[v]!, visit.release[v]!, visit.pinStart[v]!, meetingSecond(t, v));
  if (earliest > ready) lay(t, v, k, earliest);
  return t.end[k]!;
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

function meetingSecond(t: Timetable, v: number): number {
  return t.problem.visit.crewSize[v]! > 1 ? (t.meetings.get(v) ?? -1) : -1;
}

function drive(t: Timetable, k: number, clock: number, from: number, to: number): void {
  const day = t.problem.route.day[t.route]!;
  const leave = driveStart(t.problem, t.route, clock, from, to);
  const seconds = driveSeconds(t.problem, day, from, to, leave);
  t.leave[k] = leave;
  t.reach[k] = leave + seconds;
  t.driveSeconds += seconds;
  t.metres[k] = driveMetres(t.problem, day, from, to);
  t.driveMetres += t.metres[k]!;
}

/** The drive that has begun already: from where the technician was last seen, or from where they left when they left. */
function driveOn(t: Timetable, k: number, place: number): void {
  const { visit, route, nowSecond } = t.problem;
  const v = t.order[k]!;
  const to = visit.place[v]!;
  const day = route.day[t.route]!;
  const seen = route.lastSeenPlace[t.route]! >= 0 && route.lastSeenSecond[t.route]! >= visit.beganSecond[v]!;
  const leave = seen ? nowSecond : visit.beganSecond[v]!;
  const seconds = driveSeconds(t.problem, day, place, to, leave);
  t.leave[k] = leave;
  t.reach[k] = Math.max(leave + seconds, nowSecond);
  t.driveSeconds += seconds;
  t.metres[k] = driveMetres(t.problem, day, place, to);
  t.driveMetres += t.metres[k]!;
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

function widen(t: Timetable, needed: number): void {
  const column = () => new Int32Array(2 * needed);
  t.leave = column();
  t.reach = column();
  t.ready = column();
  t.arrival = column();
  t.end = column();
  t.metres = column();
}
