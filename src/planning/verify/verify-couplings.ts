import type { ProblemDescription, VisitDescription } from '../model/problem-description';
import { hasBegun, type Violation } from './verify-rules';
import { hasStarted, type VerifiedRoute, type VerifiedStop } from './verify-times';

type Placed = { readonly route: VerifiedRoute; readonly stop: VerifiedStop; readonly k: number };

/**
 * Visits that wait for others, whoever does them: judged by where and when both really stand, whatever the plan says they agreed. What has
 * begun waits for nothing any more.
 */
export function couplingViolations(problem: ProblemDescription, routes: readonly VerifiedRoute[]): Violation[] {
  if (!problem.visits.some((visit) => visit.sameDayAfterVisitKey !== undefined || visit.works)) return [];
  const placed = routes.flatMap((route) => route.stops.map((stop, k): Placed => ({ route, stop, k })));
  const found: Violation[] = [];
  for (const place of placed) {
    const { route, stop, k } = place;
    const note = (rule: string, excess: number) => {
      if (excess > 0) found.push({ rule, routeKey: route.route.key, visitKey: stop.visit.key, excess });
    };
    if (!hasBegun(route, k)) {
      note('sameDayPrecedence', wrongDays(problem, placed, place));
      note('worksOrder', wrongParts(problem, placed, place));
    }
    const late = waiting(problem, stop.visit).map((next) => overlap(placed, place, next));
    note(
      'handOver',
      late.reduce((sum, seconds) => sum + seconds, 0),
    );
  }
  return found;
}

const waiting = ({ visits }: ProblemDescription, { key }: VisitDescription) =>
  visits.filter((visit) => visit.sameDayAfterVisitKey === key && !hasStarted(visit));

/** By how much work runs into that of a visit that waits for it; of a crew, the first to begin counts. One person does one thing after the other. */
function overlap(placed: readonly Placed[], { route, stop, k }: Placed, next: VisitDescription): number {
  const theirs = placed.filter((other) => other.stop.visit === next);
  const isAlone = (stop.visit.crewSize ?? 1) === 1 && (next.crewSize ?? 1) === 1;
  if (isAlone && theirs.some((other) => other.route === route && other.k > k)) return 0;
  const begins = Math.min(...theirs.map((other) => other.stop.arrivalSecond));
  return Math.max(0, stop.endSecond - begins);
}

function wrongDays(problem: ProblemDescription, placed: readonly Placed[], place: Placed): number {
  const { stop } = place;
  const day = dayOf(placed, stop.visit);
  const first = problem.visits.find((visit) => visit.key === stop.visit.sameDayAfterVisitKey);
  const others = waiting(problem, stop.visit).map((visit) => dayOf(placed, visit));
  const isAlone = first !== undefined && dayOf(placed, first) !== day;
  return Number(isAlone) + others.filter((other) => other !== null && other !== day).length;
}

function wrongParts(problem: ProblemDescription, placed: readonly Placed[], place: Placed): number {
  const { works } = place.stop.visit;
  if (!works) return 0;
  const day = dayOf(placed, place.stop.visit) ?? place.route.route.day;
  const parts = problem.visits.filter((visit) => visit.works?.key === works.key);
  const number = (visit: VisitDescription) => visit.works?.part ?? 0;
  const before = parts.filter((visit) => number(visit) < works.part).sort((a, b) => number(b) - number(a))[0];
  const after = parts.filter((visit) => number(visit) > works.part).sort((a, b) => number(a) - number(b))[0];
  const dayBefore = before && dayOf(placed, before);
  const dayAfter = after && !hasStarted(after) ? dayOf(placed, after) : null;
  const isEarly = before !== undefined && (dayBefore == null || dayBefore >= day);
  const isLate = dayAfter !== null && dayAfter <= day;
  return Number(isEarly) + Number(isLate);
}

/** The day a visit stands on, of a crew the day of the first; null when it stands nowhere. */
function dayOf(placed: readonly Placed[], visit: VisitDescription): number | null {
  return placed.find((other) => other.stop.visit === visit)?.route.route.day ?? null;
}
