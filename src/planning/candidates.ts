import { isAdmitted } from './best-position';
import { displacedFor, type Rehoming, rehomed } from './displacement';
import { addedCents, type Evaluation, evaluationOf, reevaluated } from './evaluation';
import type { Break } from './feasibility';
import { numberOf } from './numbering';
import { type Plan, withOrder, withoutVisit } from './plan';
import type { Problem } from './problem';
import { type RouteRefusal, refusalsOf } from './refusals';
import { type Rescue, rescuesOf } from './rescue';
import { routeSchedule } from './schedule';
import { withoutCrew } from './what-if';

/** One technician who could go, and everything that would follow. */
export type Candidate = {
  readonly routeKey: string;
  readonly technicianKey: string;
  readonly position: number;
  readonly arrivalSecond: number;
  /** The soonest this technician could be there at all, which may break more. */
  readonly earliestArrivalSecond: number;
  readonly keepsDues: boolean;
  /** For the whole plan: driving, overtime, call-out, promises put at risk or broken, work moved or left out. */
  readonly costCents: number;
  /** Rules broken by going: late promises, a return past the limit. */
  readonly breaks: readonly Break[];
  /** The visit the technician was driving to, now put off. */
  readonly divertedVisitKey: string | null;
  readonly displaced: readonly Rehoming[];
  /** For each promise broken, the cheapest other technician who would keep it. */
  readonly rescues: readonly Rescue[];
  /** The plan if this candidate is taken: displaced work moved, promises not yet rescued. */
  readonly plan: Plan;
};

export type Candidates = { readonly candidates: readonly Candidate[]; readonly excluded: readonly RouteRefusal[] };

/** How many places after the work in hand are tried: what is urgent does not wait for the afternoon. */
const PLACES_TRIED = 3;

/**
 * Who could take an urgent visit now, one answer per route on duty within the next hours: in due time before late, then cheapest. The visit
 * goes behind what is under way, may put off the visit being driven to and push unpromised work elsewhere; every promise it breaks is listed.
 * A visit for several is asked for its first technician. `excluded` says why the others on duty cannot.
 */
export function dispatchCandidates(asked: Problem, plan: Plan, visitKey: string, withinSeconds = 4 * 3600): Candidates {
  const visit = numberOf('visit', asked.numbering.visits, visitKey);
  const problem = withoutCrew(asked, visit);
  const evaluation = evaluationOf(problem, withoutVisit(plan, visit));
  const found: Candidate[] = [];
  const refused: number[] = [];
  for (const route of routesOnDuty(problem, withinSeconds)) {
    const candidate = isAdmitted(evaluation, route, visit) ? bestOnRoute(evaluation, route, visit) : null;
    if (candidate) found.push(candidate);
    else refused.push(route);
  }
  found.sort(
    (a, b) =>
      Number(b.keepsDues) - Number(a.keepsDues) || a.costCents - b.costCents || a.arrivalSecond - b.arrivalSecond,
  );
  return { candidates: found, excluded: refusalsOf(evaluation, refused, visit) };
}

/** Routes announced for some second between now and then, absent or not. */
function routesOnDuty({ description, nowSecond }: Problem, withinSeconds: number): number[] {
  return description.routes.flatMap(({ shift, overtimeLimitSeconds = 0 }, r) => {
    const start = Math.min(...shift.map((span) => span.startSecond));
    const end = Math.max(...shift.map((span) => span.endSecond)) + overtimeLimitSeconds;
    return start <= nowSecond + withinSeconds && end > nowSecond ? [r] : [];
  });
}

function bestOnRoute(evaluation: Evaluation, route: number, visit: number): Candidate | null {
  const begun = evaluation.problem.started.prefix[route]!.length;
  const last = Math.min(evaluation.plan.orders[route]!.length, begun + PLACES_TRIED - 1);
  const options: Candidate[] = [];
  for (let position = begun; position <= last; position++) {
    const candidate = candidateAt(evaluation, route, visit, position);
    if (candidate) options.push(candidate);
  }
  if (options.length === 0) return null;
  const earliestArrivalSecond = Math.min(...options.map((option) => option.arrivalSecond));
  const kept = options.filter((option) => option.keepsDues);
  const best =
    kept.length > 0 ? least(kept, (option) => option.costCents) : least(options, (option) => option.arrivalSecond);
  return { ...best, earliestArrivalSecond };
}

function candidateAt(evaluation: Evaluation, route: number, visit: number, position: number): Candidate | null {
  const { problem, plan } = evaluation;
  const { key, technicianKey } = problem.description.routes[route]!;
  const { key: visitKey, dues = [] } = problem.description.visits[visit]!;
  const taking = displacedFor(evaluation, route, plan.orders[route]!.toSpliced(position, 0, visit), position);
  if (taking.breaks.some((broken) => broken.visitKey === visitKey)) return null;
  const gone = reevaluated(evaluation, withOrder(plan, route, taking.order));
  const { evaluation: after, moves, leftOutCents } = rehomed(gone, taking.displaced);
  // Displaced work may come back to the same route, before the urgent visit.
  const at = after.plan.orders[route]!.indexOf(visit);
  const stop = routeSchedule(problem, after.plan, key).stops[at]!;
  const driving = problem.started.enRoute[route]!;
  return {
    routeKey: key,
    technicianKey,
    position: at,
    arrivalSecond: stop.arrivalSecond,
    earliestArrivalSecond: stop.arrivalSecond,
    keepsDues: dues.every((due) => (due.countedAt === 'end' ? stop.endSecond : stop.arrivalSecond) <= due.dueSecond),
    costCents: addedCents(evaluation, after) + leftOutCents,
    breaks: taking.breaks,
    divertedVisitKey: driving >= 0 && plan.orders[route]![position] === driving ? problem.visit.keys[driving]! : null,
    displaced: moves,
    rescues: rescuesOf(after, taking.breaks),
    plan: after.plan,
  };
}

function least<Item>(items: readonly Item[], value: (item: Item) => number): Item {
  return items.reduce((best, next) => (value(next) < value(best) ? next : best));
}
