import type { ProblemDescription, Span } from '../model/problem-description';
import { own } from '../own';
import { type Agreed, hasStarted, type VerifiedRoute, type VerifiedStop } from './verify-times';

/** A rule a plan breaks. Route rules carry the names and the excess `feasibility.ts` gives them; the others are of the whole plan. */
export type Violation = {
  readonly rule: string;
  readonly routeKey: string | null;
  /** Null: the way home, or the route as a whole. */
  readonly visitKey: string | null;
  readonly excess: number;
};

/** Every rule one route breaks, each read off the verified times. */
export function routeViolations(problem: ProblemDescription, route: VerifiedRoute, agreed: Agreed): Violation[] {
  const found: Violation[] = [];
  const note = (rule: string, visitKey: string | null, excess: number) => {
    if (excess > 0) found.push({ rule, routeKey: route.route.key, visitKey, excess });
  };
  route.stops.forEach((stop, k) => {
    if (!hasBegun(route, k)) checkStop(route, stop, k, agreed, note);
  });
  note('parts', null, missingParts(route));
  checkStartedWork(problem, route, note);
  checkGapsAndShift(route, note);
  return found;
}

/** The rules a route breaks at its visit k alone, whatever comes after it: those that look at all of it together are left out. */
export function violationsAt(verified: VerifiedRoute, k: number, agreed: Agreed): Violation[] {
  const found: Violation[] = [];
  const stop = verified.stops[k]!;
  const note = (rule: string, visitKey: string | null, excess: number) => {
    if (excess > 0) found.push({ rule, routeKey: verified.route.key, visitKey, excess });
  };
  if (hasBegun(verified, k)) return found;
  checkStop(verified, stop, k, agreed, note);
  if (verified.spans.length > 0) checkGapsAt(verified, stop, note);
  return found;
}

type Note = (rule: string, visitKey: string | null, excess: number) => void;

/** Whether visit k and everything before it has started: these are facts and break nothing but their order. */
export const hasBegun = (route: VerifiedRoute, k: number) =>
  route.stops.slice(0, k + 1).every((stop) => stop.isStarted);

function checkStop(
  { route, spans, stops }: VerifiedRoute,
  stop: VerifiedStop,
  k: number,
  { meetings }: Agreed,
  note: Note,
) {
  const { visit, arrivalSecond } = stop;
  const { pin } = visit;
  const missing = (visit.skills ?? []).filter((skill) => !route.skills.includes(skill));
  note('skills', visit.key, missing.length > 0 ? 1 : 0);
  note(
    'technicianPin',
    visit.key,
    pin?.technicianKey !== undefined && pin.technicianKey !== route.technicianKey ? 1 : 0,
  );
  note('onCallWork', visit.key, route.onCall && !visit.mayCallOut ? 1 : 0);
  note('absence', visit.key, spans.length === 0 ? 1 : 0);
  const earlier = stops.slice(0, k).map((before) => before.visit.key);
  note('orderPin', visit.key, pin?.afterVisitKey !== undefined && !earlier.includes(pin.afterVisitKey) ? 1 : 0);
  if (visit.window) note('promisedWindow', visit.key, arrivalSecond - visit.window.endSecond);
  if (!stop.isStarted && visit.window && arrivalSecond < visit.window.startSecond) note('promisedWindow', visit.key, 1);
  if (!stop.isStarted && arrivalSecond < (visit.releaseSecond ?? arrivalSecond)) note('release', visit.key, 1);
  if (pin?.startSecond !== undefined) note('timePin', visit.key, Math.abs(arrivalSecond - pin.startSecond));
  if ((visit.crewSize ?? 1) > 1) {
    const meeting = own(meetings, visit.key);
    note('crewMeeting', visit.key, meeting === undefined ? 1 : Math.abs(arrivalSecond - meeting));
  }
}

/** Of each part: what planned work needs beyond what work begun has left of the stock. */
function missingParts(verified: VerifiedRoute): number {
  const { route, stops } = verified;
  const pieces = (part: string, begun: boolean) =>
    stops.reduce((sum, { visit }, k) => sum + (hasBegun(verified, k) === begun ? (own(visit.parts, part) ?? 0) : 0), 0);
  const parts = new Set(stops.flatMap(({ visit }) => Object.keys(visit.parts ?? {})));
  return [...parts].reduce((missing, part) => {
    const onBoard = Math.max(0, (own(route.stock, part) ?? 0) - pieces(part, true));
    return missing + Math.max(0, pieces(part, false) - onBoard);
  }, 0);
}

function checkStartedWork(problem: ProblemDescription, { route, stops }: VerifiedRoute, note: Note): void {
  const here = problem.visits.filter(({ progress }) => progress?.routeKeys.includes(route.key));
  const expected = here.filter(hasStarted).length;
  const arrived = (stop: VerifiedStop) => stop.arrivalSecond;
  stops.forEach((stop, k) => {
    const inPlace =
      k < expected
        ? stop.isStarted &&
          here.includes(stop.visit) &&
          (k === 0 || !stops[k - 1]!.isStarted || arrived(stops[k - 1]!) <= arrived(stop))
        : !stop.isStarted;
    note('startedWork', stop.visit.key, inPlace ? 0 : 1);
  });
  note('startedWork', null, stops.length < expected ? 1 : 0);
  const driving = here.find(({ progress }) => progress?.state === 'enRoute');
  const next = stops.find((stop) => !stop.isStarted);
  if (driving && next?.visit !== driving) note('enRoute', next?.visit.key ?? null, 1);
}

/** Work and drives lie inside the working spans: past the last of them is the shift's affair, across a gap is the break's. */
function checkGapsAndShift(verified: VerifiedRoute, note: Note): void {
  const { spans, stops, home } = verified;
  if (spans.length === 0) return;
  stops.forEach((stop, k) => {
    if (!hasBegun(verified, k)) checkGapsAt(verified, stop, note);
  });
  if (!home) return;
  note('shift', null, home.reachSecond - spans.at(-1)!.endSecond);
  if (isAcross(spans, { startSecond: home.leaveSecond, endSecond: home.reachSecond })) note('break', null, 1);
}

function checkGapsAt({ spans }: VerifiedRoute, stop: VerifiedStop, note: Note): void {
  note('shift', stop.visit.key, stop.endSecond - spans.at(-1)!.endSecond);
  if (stop.isStarted) return;
  const worked = { startSecond: stop.arrivalSecond, endSecond: stop.endSecond };
  const driven = stop.drive && { startSecond: stop.drive.leaveSecond, endSecond: stop.drive.reachSecond };
  if (!stop.visit.maySpanBreak && isAcross(spans, worked)) note('break', stop.visit.key, 1);
  if (driven && !stop.isDriving && isAcross(spans, driven)) note('break', stop.visit.key, 1);
}

function isAcross(spans: readonly Span[], busy: Span): boolean {
  if (busy.endSecond > spans.at(-1)!.endSecond) return false;
  return !spans.some((span) => span.startSecond <= busy.startSecond && busy.endSecond <= span.endSecond);
}
