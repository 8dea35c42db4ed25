import { isAdmitted } from '../insertion/best-position';
import { numberOf } from '../model/numbering';
import { type Plan, stood, withOrder, withoutVisit } from '../model/plan';
import type { Problem } from '../model/problem';
import { withoutCrew } from '../model/what-if';
import { agreed } from '../timetable/agreements';
import { areMet } from '../timetable/dues-met';
import {
  addedCents,
  changedRoutes,
  type Evaluation,
  evaluationFor,
  evaluationOf,
  reevaluated,
  routeEvaluation,
  tryOrder,
} from '../timetable/evaluation';
import { type Break, worsened } from '../timetable/feasibility';
import { type LateAfter, lateAfter } from '../timetable/late-promises';
import { type Displacement, displacedFor, type Rehoming, rehomed } from './displacement';
import { type RouteRefusal, refusalsOf } from './refusals';
import { type Rescue, rescuesOf } from './rescue';

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
  /** Every promise to others that is late on the routes changed, those that were late anyway included. */
  readonly late: readonly LateAfter[];
  /** The visit the technician was driving to, now put off. */
  readonly divertedVisitKey: string | null;
  readonly displaced: readonly Rehoming[];
  /** For each window missed, the cheapest other technician who would keep it. */
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
  const evaluation = evaluationFor(evaluationOf(problem, withoutVisit(agreed(problem, plan), visit)), visit);
  // Every plan tried below differs in a few routes: the rest is worked out here, once.
  for (let r = 0; r < problem.route.count; r++) routeEvaluation(evaluation, r);
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
function routesOnDuty({ route, nowSecond }: Problem, withinSeconds: number): number[] {
  const routes = Array.from({ length: route.count }, (_, r) => r);
  return routes.filter(
    (r) => route.announcedStart[r]! <= nowSecond + withinSeconds && route.announcedEnd[r]! > nowSecond,
  );
}

/** One place on a route, before the displaced work has found another. */
type Draft = {
  readonly taking: Displacement;
  readonly gone: Evaluation;
  readonly cents: number;
  readonly arrivalSecond: number;
  readonly keepsDues: boolean;
};

/**
 * Finding displaced work a new place is the slow part and hardly ever earns money, so the places are finished cheapest first, and no more once
 * the next costs as much before it.
 */
function bestOnRoute(evaluation: Evaluation, route: number, visit: number): Candidate | null {
  const drafts = draftsOn(evaluation, route, visit);
  if (drafts.length === 0) return null;
  const earliestArrivalSecond = Math.min(...drafts.map((draft) => draft.arrivalSecond));
  const kept = drafts.filter((draft) => draft.keepsDues);
  const choice = kept.length > 0 ? kept : drafts.filter((draft) => draft.arrivalSecond === earliestArrivalSecond);
  let best: Candidate | null = null;
  for (const draft of choice.sort((a, b) => a.cents - b.cents)) {
    if (best && draft.cents >= best.costCents) break;
    const candidate = finished(evaluation, route, visit, draft, earliestArrivalSecond);
    if (!best || candidate.costCents < best.costCents) best = candidate;
  }
  return best;
}

function draftsOn(evaluation: Evaluation, route: number, visit: number): Draft[] {
  const { problem, plan } = evaluation;
  const { key: visitKey, dues = [] } = problem.description.visits[visit]!;
  const order = plan.orders[route]!;
  const begun = problem.started.prefix[route]!.length;
  const last = Math.min(order.length, begun + PLACES_TRIED - 1);
  const drafts: Draft[] = [];
  for (let position = begun; position <= last; position++) {
    const taking = displacedFor(evaluation, route, order.toSpliced(position, 0, visit), position);
    if (taking.breaks.some(({ rule, visitKey: at }) => at === visitKey || rule === 'parts')) continue;
    const gone = reevaluated(evaluation, stood(problem, withOrder(plan, route, taking.order)));
    const timetable = tryOrder(gone, route, taking.order);
    const arrivalSecond = timetable.arrival[position]!;
    const keepsDues = areMet(dues, arrivalSecond, timetable.end[position]!);
    drafts.push({ taking, gone, cents: addedCents(evaluation, gone), arrivalSecond, keepsDues });
  }
  return drafts;
}

function finished(
  evaluation: Evaluation,
  route: number,
  visit: number,
  { taking, gone }: Draft,
  earliestArrivalSecond: number,
): Candidate {
  const { problem } = evaluation;
  const { key, technicianKey } = problem.description.routes[route]!;
  const { evaluation: found, moves, leftOutCents } = rehomed(gone, taking.displaced);
  const after = reevaluated(found, agreed(problem, found.plan));
  // Displaced work may come back to the same route, before the urgent visit.
  const order = after.plan.orders[route]!;
  const position = order.indexOf(visit);
  const timetable = tryOrder(after, route, order);
  const arrivalSecond = timetable.arrival[position]!;
  const keepsDues = areMet(problem.description.visits[visit]!.dues ?? [], arrivalSecond, timetable.end[position]!);
  const driving = problem.started.enRoute[route]!;
  const breaks = freshBreaks(evaluation, after);
  const late = lateAfter(evaluation, after).filter(({ visitKey }) => visitKey !== problem.visit.keys[visit]);
  return {
    routeKey: key,
    technicianKey,
    position,
    arrivalSecond,
    earliestArrivalSecond,
    keepsDues,
    costCents: addedCents(evaluation, after) + leftOutCents,
    breaks,
    late,
    divertedVisitKey:
      driving >= 0 && order[problem.started.prefix[route]!.length] !== driving ? problem.visit.keys[driving]! : null,
    displaced: moves,
    rescues: rescuesOf(after, late),
    plan: after.plan,
  };
}

/** What the finished plan breaks: displaced work may have come back to the route and changed by how much. Turning round is the point. */
function freshBreaks(before: Evaluation, after: Evaluation): Break[] {
  return changedRoutes(before, after)
    .flatMap((r) => worsened(routeEvaluation(before, r).breaks, routeEvaluation(after, r).breaks))
    .filter(({ rule }) => rule !== 'enRoute');
}
