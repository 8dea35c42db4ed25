import type { PlanDescription, ProblemDescription, VisitDescription } from '../model/problem-description';
import { own } from '../own';
import { verifiedRouteCents, verifiedUnassignedCents } from './verify-cost';
import { couplingViolations } from './verify-couplings';
import { routeViolations, type Violation } from './verify-rules';
import { type VerifiedRoute, verifiedRoute } from './verify-times';
import { leftOutViolations } from './verify-unassigned';

export type Verdict = {
  readonly violations: readonly Violation[];
  readonly costCents: number;
  readonly routes: readonly VerifiedRoute[];
  readonly unassigned: readonly string[];
};

/** What a planner says of its plan, to be held against it. */
export type Claims = {
  readonly costCents?: number;
  readonly arrivalSeconds?: Readonly<Record<string, number>>;
  /** The planner says it tried everything: each visit left out is then put everywhere, and must break something or cost more than its price. */
  readonly nothingFits?: boolean;
};

/**
 * The judge of every plan: a second, slow, obvious implementation that works from the descriptions alone and shares no code with the planner.
 * It recomputes every second and every cent, lists every broken rule (`servedOnce`, `onePlace`, `unknownKey`, `claim` and `leftOut` besides those
 * of a route), and believes no claim. A plan is good when `violations` is empty; a day that already runs late is judged by `worsened`.
 */
export function verify(problem: ProblemDescription, plan: PlanDescription, claims: Claims = {}): Verdict {
  const visitOf = new Map(problem.visits.map((visit) => [visit.key, visit]));
  const routes = problem.routes.map((route) => {
    const known = (own(plan.routes, route.key) ?? []).flatMap((key) => visitOf.get(key) ?? []);
    return verifiedRoute(problem, route, known, plan);
  });
  const served = servedTimes(problem, plan);
  const unassigned = problem.visits.filter((visit) => served.get(visit.key) === 0);
  const costCents =
    routes.reduce((sum, route) => sum + verifiedRouteCents(problem, route), 0) +
    unassigned.reduce((sum, visit) => sum + verifiedUnassignedCents(problem, visit), 0);
  const violations = [
    ...unknownKeys(problem, plan),
    ...servedOnce(problem, plan, served),
    ...routes.flatMap((route) => routeViolations(problem, route, plan)),
    ...couplingViolations(problem, routes),
    ...onePlaceAtATime(routes),
    ...brokenClaims(claims, costCents, routes),
    ...(claims.nothingFits ? leftOutViolations(problem, plan, unassigned) : []),
  ];
  return { violations, costCents, routes, unassigned: unassigned.map((visit) => visit.key) };
}

function servedTimes(problem: ProblemDescription, plan: PlanDescription): Map<string, number> {
  const times = new Map(problem.visits.map((visit) => [visit.key, 0]));
  for (const key of Object.values(plan.routes).flat()) times.set(key, (times.get(key) ?? 0) + 1);
  return times;
}

function unknownKeys(problem: ProblemDescription, plan: PlanDescription): Violation[] {
  const routes = new Set(problem.routes.map((route) => route.key));
  const visits = new Set(problem.visits.map((visit) => visit.key));
  return Object.entries(plan.routes).flatMap(([routeKey, visitKeys]) => [
    ...(routes.has(routeKey) ? [] : [{ rule: 'unknownKey', routeKey, visitKey: null, excess: 1 }]),
    ...visitKeys
      .filter((key) => !visits.has(key))
      .map((visitKey) => ({ rule: 'unknownKey', routeKey, visitKey, excess: 1 })),
  ]);
}

/** Each visit stands once on as many routes as it needs people, or nowhere. */
function servedOnce(
  problem: ProblemDescription,
  plan: PlanDescription,
  served: ReadonlyMap<string, number>,
): Violation[] {
  const isWrong = ({ key, crewSize = 1 }: VisitDescription) => {
    const isTwiceOnOne = Object.values(plan.routes).some((keys) => keys.filter((other) => other === key).length > 1);
    return isTwiceOnOne || (served.get(key) !== 0 && served.get(key) !== crewSize);
  };
  return problem.visits
    .filter(isWrong)
    .map(({ key }) => ({ rule: 'servedOnce', routeKey: null, visitKey: key, excess: 1 }));
}

/**
 * On one route nothing planned starts before the last thing is over, and a technician is home from one route before the next begins. A route
 * that overruns its shift is already told as such, and not once more for the route it runs into.
 */
function onePlaceAtATime(routes: readonly VerifiedRoute[]): Violation[] {
  return [...routes.flatMap(overlapsWithin), ...routes.flatMap((route) => overlapsBetween(route, routes))];
}

function overlapsWithin({ route, stops }: VerifiedRoute): Violation[] {
  const firstPlanned = stops.findIndex((stop) => !stop.isStarted);
  return stops.flatMap((stop, k) => {
    const previous = stops[k - 1];
    if (firstPlanned === -1 || k < firstPlanned || stop.isDriving || !stop.drive || !previous) return [];
    const excess = previous.endSecond - stop.drive.leaveSecond;
    return excess > 0 ? [{ rule: 'onePlace', routeKey: route.key, visitKey: stop.visit.key, excess }] : [];
  });
}

function overlapsBetween({ route, spans, home }: VerifiedRoute, routes: readonly VerifiedRoute[]): Violation[] {
  if (!home || home.reachSecond > (spans.at(-1)?.endSecond ?? 0)) return [];
  return routes.flatMap((other) => {
    const leave = other.stops.find((stop) => !stop.isStarted)?.drive?.leaveSecond;
    if (other.route === route || other.route.technicianKey !== route.technicianKey || leave === undefined) return [];
    const startsLater = (other.spans[0]?.startSecond ?? 0) > (spans[0]?.startSecond ?? 0);
    const excess = home.reachSecond - leave;
    return startsLater && excess > 0 ? [{ rule: 'onePlace', routeKey: other.route.key, visitKey: null, excess }] : [];
  });
}

function brokenClaims(claims: Claims, costCents: number, routes: readonly VerifiedRoute[]): Violation[] {
  const claim = (visitKey: string | null, excess: number) => ({ rule: 'claim', routeKey: null, visitKey, excess });
  const wrongCost = claims.costCents !== undefined && claims.costCents !== costCents;
  const wrongArrivals = routes.flatMap(({ stops }) =>
    stops.flatMap(({ visit, arrivalSecond }) => {
      const said = own(claims.arrivalSeconds, visit.key) ?? arrivalSecond;
      return said === arrivalSecond ? [] : [claim(visit.key, Math.abs(said - arrivalSecond))];
    }),
  );
  return [...(wrongCost ? [claim(null, Math.abs(claims.costCents! - costCents))] : []), ...wrongArrivals];
}
