import type { PlanDescription, ProblemDescription, RouteDescription, VisitDescription } from './problem-description';
import { verifiedRouteCents, verifiedUnassignedCents } from './verify-cost';
import { routeViolations } from './verify-rules';
import { type Meetings, verifiedRoute } from './verify-times';

/**
 * Puts every visit left out at every place of every route. A place that makes nothing worse and costs less than leaving it out is a violation:
 * the visit is unassigned without a reason. For a crew, every second at which somebody could first start is tried as the meeting.
 */
export function leftOutViolations(
  problem: ProblemDescription,
  plan: PlanDescription,
  leftOut: readonly VisitDescription[],
) {
  return leftOut.flatMap((visit) => {
    const price = verifiedUnassignedCents(problem, visit);
    const routeKey =
      (visit.crewSize ?? 1) > 1 ? crewPlace(problem, plan, visit, price) : place(problem, plan, visit, price);
    return routeKey === null ? [] : [{ rule: 'leftOut', routeKey, visitKey: visit.key, excess: 1 }];
  });
}

function place(
  problem: ProblemDescription,
  plan: PlanDescription,
  visit: VisitDescription,
  price: number,
): string | null {
  const route = problem.routes.find((candidate) =>
    soundInsertions(problem, plan, candidate, visit, plan.meetings ?? {}).some((cents) => cents < price),
  );
  return route?.key ?? null;
}

function crewPlace(
  problem: ProblemDescription,
  plan: PlanDescription,
  visit: VisitDescription,
  price: number,
): string | null {
  for (const second of firstStarts(problem, plan, visit)) {
    const meetings = { ...plan.meetings, [visit.key]: second };
    const members = problem.routes
      .map((route) => ({ route, cents: Math.min(...soundInsertions(problem, plan, route, visit, meetings)) }))
      .filter((member) => member.cents < Infinity)
      .sort((a, b) => a.cents - b.cents)
      .slice(0, visit.crewSize);
    const cents = members.reduce((sum, member) => sum + member.cents, 0);
    if (members.length === visit.crewSize && cents < price) return members[0]!.route.key;
  }
  return null;
}

/** The added cents of each position that makes nothing worse. */
function soundInsertions(
  problem: ProblemDescription,
  plan: PlanDescription,
  route: RouteDescription,
  visit: VisitDescription,
  meetings: Meetings,
): number[] {
  const order = visitsOf(problem, plan, route);
  const before = verifiedRoute(problem, route, order, meetings);
  const known = routeViolations(problem, before, meetings);
  const cents: number[] = [];
  for (let position = 0; position <= order.length; position++) {
    const after = verifiedRoute(problem, route, order.toSpliced(position, 0, visit), meetings);
    const isWorse = routeViolations(problem, after, meetings).some(
      (now) =>
        !known.some((then) => then.rule === now.rule && then.visitKey === now.visitKey && then.excess >= now.excess),
    );
    if (!isWorse) cents.push(verifiedRouteCents(problem, after) - verifiedRouteCents(problem, before));
  }
  return cents;
}

/** The seconds at which someone who may be sent could first start, at any place behind what has begun. */
function firstStarts(problem: ProblemDescription, plan: PlanDescription, visit: VisitDescription): Set<number> {
  const starts = new Set<number>();
  for (const route of problem.routes) {
    const order = visitsOf(problem, plan, route);
    for (let position = 0; position <= order.length; position++) {
      const tried = verifiedRoute(problem, route, order.toSpliced(position, 0, visit), plan.meetings ?? {});
      const violations = routeViolations(problem, tried, plan.meetings ?? {});
      const isBarred = violations.some(({ rule, visitKey }) => visitKey === visit.key && BARRED_RULES.includes(rule));
      if (!isBarred) starts.add(tried.stops[position]!.arrivalSecond);
    }
  }
  return starts;
}

const BARRED_RULES = ['skills', 'technicianPin', 'onCallWork', 'absence', 'startedWork', 'enRoute'];

function visitsOf(problem: ProblemDescription, plan: PlanDescription, route: RouteDescription): VisitDescription[] {
  const keys = plan.routes[route.key] ?? [];
  return keys.flatMap((key) => problem.visits.find((visit) => visit.key === key) ?? []);
}
