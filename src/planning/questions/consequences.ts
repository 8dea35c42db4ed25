import { unassignedCents } from '../constraints/unassigned';
import { bestPosition } from '../insertion/best-position';
import { cheapestRelaxation } from '../insertion/relaxation';
import { numberOf } from '../model/numbering';
import { type Plan, routesOf, stood, withOrder, withoutVisit } from '../model/plan';
import type { Problem } from '../model/problem';
import { agreed } from '../timetable/agreements';
import type { DrivenRoute } from '../timetable/driven-route';
import {
  changedRoutes,
  type Evaluation,
  evaluationFor,
  evaluationOf,
  reevaluated,
  routeEvaluation,
} from '../timetable/evaluation';
import { type Break, worsened } from '../timetable/feasibility';
import { type LateAfter, lateAfter } from '../timetable/late-promises';
import { routeSchedule } from '../timetable/schedule';
import { type Shift, shiftsBetween } from '../timetable/shifts';

/** Put a visit on a route, at a position or (null) wherever it is cheapest; a null route takes it off the plan. */
export type Change = {
  readonly visitKey: string;
  readonly toRouteKey: string | null;
  readonly position: number | null;
};

/** What a change would do, before it is done. */
export type Consequences = {
  /** The plan after the change: to be saved only when `breaks` is empty. */
  readonly plan: Plan;
  /** What it would break, or make worse than it is. */
  readonly breaks: readonly Break[];
  /**
   * What the routes cost more (or less) than today's, and what leaving the visit out costs when it is taken off. Planning a visit that stands nowhere is
   * priced like an offer or a candidate, by what it adds: that it no longer waits is not set against it.
   */
  readonly costCents: number;
  /** Of that, what the routes cost more. */
  readonly routesCents: number;
  readonly travelSeconds: number;
  readonly travelMetres: number;
  /** Null when the visit leaves the plan. */
  readonly arrivalSecond: number | null;
  /** Other visits whose customers would be called on at another second, in the order of the routes. */
  readonly shifts: readonly Shift[];
  /** Every promise that is late afterwards on the routes touched. */
  readonly late: readonly LateAfter[];
};

/**
 * Everything a drop on the board needs: can it be done, what it breaks, how many cents, seconds and metres more it costs. A position on the
 * target route counts as if the visit had been taken out first. A promise already broken may move, as long as it is kept no worse. A crew visit
 * can be taken off the plan, but not moved member by member: `crewMeeting` breaks.
 */
export function consequencesOf(problem: Problem, plan: Plan, change: Change): Consequences {
  const { visits, routes } = problem.numbering;
  const visit = numberOf('visit', visits, change.visitKey);
  const target = change.toRouteKey === null ? null : numberOf('route', routes, change.toRouteKey);
  const from = routesOf(plan, visit);
  const old = evaluationOf(problem, plan);
  const taken = reevaluated(old, withoutVisit(old.plan, visit));
  const changed = target === null ? taken.plan : withVisit(taken, visit, target, change.position);
  const after = agreed(problem, changed);
  const fresh = reevaluated(taken, after);

  const touched = [...new Set([...from, ...(target === null ? [] : [target]), ...changedRoutes(old, fresh)])];
  const sum = (value: (route: DrivenRoute) => number) =>
    touched.reduce((total, r) => total + value(routeEvaluation(fresh, r)) - value(routeEvaluation(old, r)), 0);
  const routesCents = sum((route) => route.cents);
  const isTakenOff = target === null && from.length > 0;
  const known = touched.flatMap((r) => routeEvaluation(old, r).breaks).map((one) => follow(one, change));
  return {
    plan: after,
    breaks: worsened(
      known,
      touched.flatMap((r) => routeEvaluation(fresh, r).breaks),
    ),
    costCents: routesCents + (isTakenOff ? unassignedCents(problem, visit) : 0),
    routesCents,
    travelSeconds: sum((route) => route.timetable.driveSeconds),
    travelMetres: sum((route) => route.timetable.driveMetres),
    arrivalSecond: target === null ? null : arrivalSecond(problem, after, change),
    shifts: shiftsBetween(
      { problem, plan },
      { problem, plan: after },
      touched.map((r) => problem.route.keys[r]!),
    ).filter(({ visitKey }) => visitKey !== change.visitKey),
    late: lateAfter(old, fresh),
  };
}

function withVisit(without: Evaluation, visit: number, target: number, position: number | null): Plan {
  const taken = evaluationFor(without, visit);
  const at =
    position ??
    bestPosition(taken, target, visit)?.position ??
    cheapestRelaxation(taken, target, visit)?.position ??
    taken.plan.orders[target]!.length;
  const order = taken.plan.orders[target]!.toSpliced(at, 0, visit);
  return stood(taken.problem, withOrder(taken.plan, target, order));
}

/** A late promise goes with its visit, so that being less late elsewhere is not a new break. */
function follow(one: Break, { visitKey, toRouteKey }: Change): Break {
  const moves = toRouteKey !== null && one.rule === 'promisedWindow' && one.visitKey === visitKey;
  return moves ? { ...one, routeKey: toRouteKey } : one;
}

function arrivalSecond(problem: Problem, plan: Plan, { visitKey, toRouteKey }: Change): number | null {
  if (toRouteKey === null) return null;
  const { stops } = routeSchedule(problem, plan, toRouteKey);
  return stops.find((stop) => stop.visitKey === visitKey)?.arrivalSecond ?? null;
}
