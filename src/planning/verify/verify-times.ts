/*
 * Times for `verify`, worked out a second time from the description alone, slowly and plainly. Shares no code with `timetable.ts`, on purpose. Over 250 lines
 * because whoever judges a second reads all that makes it in one place.
 */

import type {
  Place,
  PlanDescription,
  ProblemDescription,
  RouteDescription,
  Span,
  SpeedStep,
  VisitDescription,
} from '../model/problem-description';
import { own } from '../own';

export type VerifiedStop = {
  readonly visit: VisitDescription;
  readonly isStarted: boolean;
  /** A drive under way: its start is a fact, and it need not lie in the shift. */
  readonly isDriving: boolean;
  readonly drive: VerifiedDrive | null;
  readonly readySecond: number;
  readonly arrivalSecond: number;
  readonly endSecond: number;
};

export type VerifiedDrive = {
  readonly leaveSecond: number;
  readonly reachSecond: number;
  readonly seconds: number;
  readonly metres: number;
};

export type VerifiedRoute = {
  readonly route: RouteDescription;
  readonly spans: readonly Span[];
  readonly stops: readonly VerifiedStop[];
  readonly home: VerifiedDrive | null;
};

/** What a plan says routes have agreed on. */
export type Agreed = Pick<PlanDescription, 'meetings' | 'handOvers'>;

export function verifiedRoute(
  problem: ProblemDescription,
  route: RouteDescription,
  visits: readonly VisitDescription[],
  agreed: Agreed,
): VerifiedRoute {
  const spans = workableSpans(problem, route);
  const laid = { problem, route, spans, startedCount: startedCountOf(visits), agreed };
  const stops: VerifiedStop[] = [];
  for (const visit of visits) stops.push(nextStop(laid, visit, stops));
  return { route, spans, stops, home: wayHome(laid, stops) };
}

/** A route being laid: where it may be worked, and how many visits at its head have started. */
type Laying = {
  readonly problem: ProblemDescription;
  readonly route: RouteDescription;
  readonly spans: readonly Span[];
  readonly startedCount: number;
  readonly agreed: Agreed;
};

export function startedCountOf(visits: readonly VisitDescription[]): number {
  const begun = visits.findIndex((visit) => !hasStarted(visit));
  return begun === -1 ? visits.length : begun;
}

/** The visit after these stops. */
export function nextStop(laid: Laying, visit: VisitDescription, stops: readonly VerifiedStop[]): VerifiedStop {
  const { problem, route, spans, startedCount, agreed } = laid;
  const firstSecond = firstSecondOf(laid);
  if (hasStarted(visit)) return startedStop(problem, spans, visit, firstSecond);
  const previous = stops.at(-1);
  const isNext = stops.length === startedCount;
  const from = isNext ? standingPlace(route, previous) : previous!.visit.place;
  const free = isNext
    ? Math.max(previous?.endSecond ?? firstSecond, problem.nowSecond)
    : (previous?.endSecond ?? firstSecond);
  const waits = agreedSeconds(visit, stops, agreed);
  const isDriving = isNext && visit.progress?.state === 'enRoute' && visit.progress.routeKeys.includes(route.key);
  const drive = isDriving
    ? driveUnderWay(problem, route, visit, from)
    : plannedDrive(problem, spans, firstSecond, free, from, visit.place);
  return { visit, isStarted: false, isDriving, drive, ...work(spans, firstSecond, visit, drive, waits) };
}

export function wayHome(laid: Laying, stops: readonly VerifiedStop[]): VerifiedDrive | null {
  return homeDrive(laid.problem, laid.route, laid.spans, firstSecondOf(laid), stops, laid.startedCount);
}

const firstSecondOf = ({ spans, route }: Laying) => spans[0]?.startSecond ?? shiftStart(route);

/** Cuts the shift at every boundary there is and keeps the pieces that are inside a shift span and outside every absence. */
function workableSpans(problem: ProblemDescription, route: RouteDescription): Span[] {
  const shiftEnd = regularEnd(route);
  const nextStarts = problem.routes
    .filter((other) => other.technicianKey === route.technicianKey && other !== route && shiftStart(other) >= shiftEnd)
    .map(shiftStart);
  const latest = Math.min(shiftEnd + (route.overtimeLimitSeconds ?? 0), ...nextStarts);
  const shift = [...route.shift, { startSecond: shiftEnd, endSecond: latest }];
  const absences = route.absences ?? [];
  const cuts = [...new Set([...shift, ...absences].flatMap((span) => [span.startSecond, span.endSecond]))];
  cuts.sort((a, b) => a - b);
  const pieces: Span[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const piece = { startSecond: cuts[i]!, endSecond: cuts[i + 1]! };
    const holds = (span: Span) => span.startSecond <= piece.startSecond && piece.endSecond <= span.endSecond;
    if (!shift.some(holds) || absences.some(holds)) continue;
    const last = pieces.at(-1);
    if (last?.endSecond === piece.startSecond) pieces[pieces.length - 1] = { ...last, endSecond: piece.endSecond };
    else pieces.push(piece);
  }
  return pieces;
}

export const hasStarted = ({ progress }: VisitDescription) =>
  progress?.state === 'underWay' || progress?.state === 'done';
export const regularEnd = (route: RouteDescription) => Math.max(...route.shift.map((span) => span.endSecond));
const shiftStart = (route: RouteDescription) => Math.min(...route.shift.map((span) => span.startSecond));

function startedStop(
  problem: ProblemDescription,
  spans: readonly Span[],
  visit: VisitDescription,
  firstSecond: number,
): VerifiedStop {
  const fact = { visit, isStarted: true, isDriving: false, drive: null };
  if (visit.progress?.state === 'done') {
    const { arrivedSecond, finishedSecond } = visit.progress;
    return { ...fact, readySecond: arrivedSecond, arrivalSecond: arrivedSecond, endSecond: finishedSecond };
  }
  if (visit.progress?.state !== 'underWay') throw new Error(`visit ${visit.key} has not started`);
  const { arrivedSecond } = visit.progress;
  const usual = visit.maySpanBreak
    ? spannedEnd(spans, firstSecond, arrivedSecond, visit.serviceSeconds)
    : arrivedSecond + visit.serviceSeconds;
  const endSecond = Math.max(usual, problem.nowSecond);
  return { ...fact, readySecond: arrivedSecond, arrivalSecond: arrivedSecond, endSecond };
}

/** The place the technician sets out from: where they were last seen, unless they have been to work since. */
function standingPlace(route: RouteDescription, previous: VerifiedStop | undefined): Place {
  const seen = route.lastSeen;
  if (!previous) return seen ? seen.place : route.startPlace;
  const finished = previous.visit.progress?.state === 'done' ? previous.visit.progress.finishedSecond : null;
  return seen && finished !== null && seen.second >= finished ? seen.place : previous.visit.place;
}

function driveUnderWay(
  problem: ProblemDescription,
  route: RouteDescription,
  visit: VisitDescription,
  from: Place,
): VerifiedDrive {
  if (visit.progress?.state !== 'enRoute') throw new Error(`nobody is on the way to ${visit.key}`);
  const { departedSecond } = visit.progress;
  const leaveSecond = route.lastSeen && route.lastSeen.second >= departedSecond ? problem.nowSecond : departedSecond;
  const { seconds, metres } = driveAt(problem, from, visit.place, leaveSecond);
  return { leaveSecond, reachSecond: Math.max(leaveSecond + seconds, problem.nowSecond), seconds, metres };
}

function plannedDrive(
  problem: ProblemDescription,
  spans: readonly Span[],
  firstSecond: number,
  free: number,
  from: Place,
  to: Place,
): VerifiedDrive {
  const leaveSecond = firstFit(spans, firstSecond, free, (start) => driveAt(problem, from, to, start).seconds);
  const { seconds, metres } = driveAt(problem, from, to, leaveSecond);
  return { leaveSecond, reachSecond: leaveSecond + seconds, seconds, metres };
}

function homeDrive(
  problem: ProblemDescription,
  route: RouteDescription,
  spans: readonly Span[],
  firstSecond: number,
  stops: readonly VerifiedStop[],
  startedCount: number,
): VerifiedDrive | null {
  const last = stops.at(-1);
  if (!last) return null;
  const allStarted = stops.length === startedCount;
  const from = allStarted ? standingPlace(route, last) : last.visit.place;
  const free = allStarted ? Math.max(last.endSecond, problem.nowSecond) : last.endSecond;
  return plannedDrive(problem, spans, firstSecond, free, from, route.endPlace);
}

function driveAt(problem: ProblemDescription, from: Place, to: Place, start: number) {
  if (from.lon === to.lon && from.lat === to.lat) return { seconds: 0, metres: 0 };
  const { seconds, metres } = problem.travel.leg(from, to);
  if (!problem.travel.speeds) return { seconds, metres };
  return { seconds: secondsOnTheRoad(problem.travel.speeds, seconds, start), metres };
}

/** Adds up what each stretch of one speed covers, until the leg is behind. */
function secondsOnTheRoad(speeds: readonly SpeedStep[], seconds: number, start: number): number {
  const changes = speeds.map(({ fromSecond }) => fromSecond).filter((second) => second > start);
  let covered = 0;
  let clock = start;
  for (const change of [...changes, Number.POSITIVE_INFINITY]) {
    const permille = speeds.findLast(({ fromSecond }) => fromSecond <= clock)?.permille ?? 1000;
    if (covered + (change - clock) * permille >= seconds * 1000) {
      return clock + Math.ceil((seconds * 1000 - covered) / permille) - start;
    }
    covered += (change - clock) * permille;
    clock = change;
  }
  throw new Error('a leg of endless seconds');
}

/** What a visit waits for besides its own wishes: its crew, and the visit that must be over first when that is not on this very route. */
function agreedSeconds(visit: VisitDescription, earlier: readonly VerifiedStop[], { meetings, handOvers }: Agreed) {
  const isBehind = earlier.some(
    (stop) =>
      stop.visit.key === visit.sameDayAfterVisitKey && (stop.visit.crewSize ?? 1) === 1 && (visit.crewSize ?? 1) === 1,
  );
  return [
    (visit.crewSize ?? 1) > 1 ? own(meetings, visit.key) : undefined,
    visit.sameDayAfterVisitKey !== undefined && !isBehind ? own(handOvers, visit.key) : undefined,
  ];
}

function work(
  spans: readonly Span[],
  firstSecond: number,
  visit: VisitDescription,
  drive: VerifiedDrive,
  agreed: readonly (number | undefined)[],
): Pick<VerifiedStop, 'readySecond' | 'arrivalSecond' | 'endSecond'> {
  const startFrom = (from: number) =>
    visit.maySpanBreak
      ? nextWorkingSecond(spans, firstSecond, from)
      : firstFit(spans, firstSecond, from, () => visit.serviceSeconds);
  const waits = [visit.window?.startSecond, visit.releaseSecond, visit.pin?.startSecond, ...agreed];
  const readySecond = startFrom(drive.reachSecond);
  const arrivalSecond = startFrom(Math.max(readySecond, ...waits.map((second) => second ?? readySecond)));
  const endSecond = visit.maySpanBreak
    ? spannedEnd(spans, firstSecond, arrivalSecond, visit.serviceSeconds)
    : arrivalSecond + visit.serviceSeconds;
  return { readySecond, arrivalSecond, endSecond };
}

/** Tries `from` and every later start of a span; when nothing fits, the last span is taken to have no end. */
function firstFit(
  spans: readonly Span[],
  firstSecond: number,
  from: number,
  secondsAt: (start: number) => number,
): number {
  const starts = [from, ...spans.map((span) => span.startSecond).filter((start) => start > from)];
  const fitting = starts.find((start) =>
    spans.some((span) => span.startSecond <= start && start + secondsAt(start) <= span.endSecond),
  );
  return fitting ?? Math.max(from, spans.at(-1)?.startSecond ?? firstSecond);
}

function nextWorkingSecond(spans: readonly Span[], firstSecond: number, from: number): number {
  if (spans.some((span) => span.startSecond <= from && from < span.endSecond)) return from;
  const next = spans.find((span) => span.startSecond > from);
  return next ? next.startSecond : Math.max(from, spans.at(-1)?.startSecond ?? firstSecond);
}

/** Works off the seconds span by span. */
function spannedEnd(spans: readonly Span[], firstSecond: number, from: number, seconds: number): number {
  let at = nextWorkingSecond(spans, firstSecond, from);
  let left = seconds;
  for (;;) {
    const span = spans.find((candidate) => candidate.startSecond <= at && at < candidate.endSecond);
    const next = spans.find((candidate) => candidate.startSecond > at);
    if (!span || !next || at + left <= span.endSecond) return at + left;
    left -= span.endSecond - at;
    at = next.startSecond;
  }
}
