import type { PlanDescription, ProblemDescription, RouteDescription, VisitDescription } from './problem-description';
import { verifiedRouteCents, verifiedUnassignedCents } from './verify-cost';
import { couplingViolations } from './verify-couplings';
import { routeViolations, type Violation } from './verify-rules';
import { type VerifiedRoute, verifiedRoute } from './verify-times';

/**
 * Puts every visit left out at every place of every route. A place that makes nothing worse and costs less than leaving it out is a violation:
 * the visit is unassigned without a reason. For a crew, every second at which somebody could first start is tried as the meeting.
 */
export function leftOutViolations(
  problem: ProblemDescription,
  plan: PlanDescription,
  leftOut: readonly VisitDescription[],
) {
  const standing = routesOf(problem, plan);
  return leftOut.flatMap((visit) => {
    const price = verifiedUnassignedCents(problem, visit);
    const handed = { ...plan, handOvers: { ...plan.handOvers, ...handOver(standing, visit) } };
    const routeKey =
      (visit.crewSize ?? 1) > 1
        ? crewPlace(problem, handed, standing, visit, price)
        : place(problem, handed, standing, visit, price);
    return routeKey === null ? [] : [{ rule: 'leftOut', routeKey, visitKey: visit.key, excess: 1 }];
  });
}

/** The second at which what the visit waits for is over. */
function handOver(standing: readonly VerifiedRoute[], visit: VisitDescription) {
  const ends = standing
    .flatMap(({ stops }) => stops.filter((stop) => stop.visit.key === visit.sameDayAfterVisitKey))
    .map(({ endSecond }) => endSecond);
  return ends.length > 0 ? { [visit.key]: Math.max(...ends) } : {};
}

function place(
  problem: ProblemDescription,
  plan: PlanDescription,
  standing: readonly VerifiedRoute[],
  visit: VisitDescription,
  price: number,
): string | null {
  const route = problem.routes.find((candidate) =>
    soundInsertions(problem, plan, standing, candidate, visit).some((cents) => cents < price),
  );
  return route?.key ?? null;
}

function crewPlace(
  problem: ProblemDescription,
  plan: PlanDescription,
  standing: readonly VerifiedRoute[],
  visit: VisitDescription,
  price: number,
): string | null {
  for (const second of firstStarts(problem, plan, visit)) {
    const met = { ...plan, meetings: { ...plan.meetings, [visit.key]: second } };
    const members = problem.routes
      .map((route) => ({ route, cents: Math.min(...soundInsertions(problem, met, standing, route, visit)) }))
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
  standing: readonly VerifiedRoute[],
  route: RouteDescription,
  visit: VisitDescription,
): number[] {
  const order = visitsOf(problem, plan, route);
  const judged = (visits: readonly VisitDescription[]) => {
    const verified = verifiedRoute(problem, route, visits, plan);
    const routes = standing.map((other) => (other.route === route ? verified : other));
    const coupled = couplingViolations(problem, routes);
    return { verified, violations: [...routeViolations(problem, verified, plan), ...coupled] };
  };
  const before = judged(order);
  const cents: number[] = [];
  for (let position = 0; position <= order.length; position++) {
    const after = judged(order.toSpliced(position, 0, visit));
    if (worsened(before.violations, after.violations).length > 0) continue;
    cents.push(verifiedRouteCents(problem, after.verified) - verifiedRouteCents(problem, before.verified));
  }
  return cents;
}

/** Rules broken more than before, on whichever route. */
function worsened(before: readonly Violation[], after: readonly Violation[]): Violation[] {
  return after.filter(
    (now) =>
      !before.some((then) => then.rule === now.rule && then.visitKey === now.visitKey && then.excess >= now.excess),
  );
}

/** The seconds at which someone who may be sent could first start, at any place behind what has begun. */
function firstStarts(problem: ProblemDescription, plan: PlanDescription, visit: VisitDescription): Set<number> {
  const starts = new Set<number>();
  for (const route of problem.routes) {
    const order = visitsOf(problem, plan, route);
    for (let position = 0; position <= order.length; position++) {
      const tried = verifiedRoute(problem, route, order.toSpliced(position, 0, visit), plan);
      const violations = routeViolations(problem, tried, plan);
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

function routesOf(problem: ProblemDescription, plan: PlanDescription): VerifiedRoute[] {
  return problem.routes.map((route) => verifiedRoute(problem, route, visitsOf(problem, plan, route), plan));
}
