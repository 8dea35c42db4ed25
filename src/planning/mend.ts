import { isAdmitted, isInReach } from './best-position';
import { type Evaluation, evaluationOf, routeEvaluation } from './evaluation';
import { excerptOf } from './excerpt';
import { filledWith } from './fill';
import { lateOn } from './late-promises';
import { numberOf } from './numbering';
import { type Plan, routesOf, unassignedVisits } from './plan';
import { type PlannedDay, resultOf } from './plan-day';
import type { Problem } from './problem';
import type { VisitDescription } from './problem-description';
import { random } from './random';
import { repaired } from './repair';
import { chainOf, type Progress } from './search/chain';
import { MENDING_SETTINGS } from './search/settings';
import { PLANNED } from './visit-table';

export type Mending = {
  readonly seed: number;
  /** 1 or more when it must end. */
  readonly progress: Progress;
  /** Keys of visits the trouble is about, beside those that lost their place or are late. */
  readonly around?: readonly string[];
  /** Keys of visits that stay where they stand: the leak a dispatcher has just given to somebody. */
  readonly held?: readonly string[];
};

/** Routes that may take over, for each visit in trouble, and in all. */
const HELPERS = 8;
const MOST_HELPERS = 24;

/**
 * Mends a plan people know already, after an absence, a late job, a customer nobody met or a leak given to somebody: takes off what cannot stay, then
 * searches, on the routes in trouble and on those that could help, for the cheapest plan when moving anything to another technician, or to another time
 * beyond the tolerance, is priced as if it had been told. Every other route stays as it is, and so does the whole plan when nothing is in trouble; what
 * stood nowhere before is not brought in.
 */
export function mended(problem: Problem, plan: Plan, { seed, progress, around = [], held = [] }: Mending): PlannedDay {
  const present = repaired(evaluationOf(problem, plan));
  const trouble = troubled(plan, present, around);
  const found = trouble.size === 0 ? null : searched(present, trouble, new Set(held), { seed, progress });
  const filledUp = (made: Plan) => {
    const evaluation = evaluationOf(problem, made);
    const waiting = unassignedVisits(problem, made).filter((v) => trouble.has(v));
    return resultOf(problem, filledWith(evaluation, waiting).plan, found?.iterations ?? 0);
  };
  const plain = filledUp(present.plan);
  const after = found ? filledUp(found.plan) : plain;
  // Crews, and what waits for others, are put in last: what is cheapest before them need not be so after.
  return after.costCents <= plain.costCents ? after : plain;
}

/** Visits that stood somewhere and no longer do, those whose promise is late, and those asked about. */
function troubled(plan: Plan, present: Evaluation, around: readonly string[]): Set<number> {
  const { problem } = present;
  const standing = new Set(present.plan.orders.flat());
  const number = (key: string) => numberOf('visit', problem.numbering.visits, key);
  const late = lateOn(
    present,
    problem.description.routes.map((_, r) => r),
  );
  return new Set([
    ...plan.orders.flat().filter((v) => !standing.has(v)),
    ...late.map(({ visitKey }) => number(visitKey)),
    ...around.map(number),
  ]);
}

function searched(
  present: Evaluation,
  trouble: ReadonlySet<number>,
  held: ReadonlySet<string>,
  { seed, progress }: Mending,
): { plan: Plan; iterations: number } {
  const { problem, plan } = present;
  const waiting = [...trouble].filter((v) => routesOf(plan, v).length === 0);
  const { routing, restored } = excerptOf(problem, plan, openFor(present, trouble), waiting, (v) =>
    asTold(present, v, held),
  );
  const chain = chainOf(routing, random(seed), MENDING_SETTINGS);
  chain.run(progress, 1);
  return { plan: restored(chain.best().snapshot), iterations: chain.iterations() };
}

/** Where the trouble stands, and the routes nearest to it that could take it over. */
function openFor(present: Evaluation, trouble: ReadonlySet<number>): Set<number> {
  const { plan } = present;
  const own = [...trouble].flatMap((v) => routesOf(plan, v));
  const nearness = new Map<number, number>();
  for (const v of trouble) {
    const able = plan.orders.flatMap((_, r) => {
      if (!isInReach(present, r, v) || !isAdmitted(present, r, v)) return [];
      return [[r, secondsAway(present, r, v)] as const];
    });
    for (const [r, seconds] of able.sort((a, b) => a[1] - b[1] || a[0] - b[0]).slice(0, HELPERS)) {
      nearness.set(r, Math.min(seconds, nearness.get(r) ?? Number.POSITIVE_INFINITY));
    }
  }
  const helpers = [...nearness].sort((a, b) => a[1] - b[1] || a[0] - b[0]).map(([r]) => r);
  return new Set([...own, ...helpers.slice(0, MOST_HELPERS)]);
}

/** From the nearest place of a route to a visit. */
function secondsAway({ problem, plan }: Evaluation, r: number, v: number): number {
  const { visit, route, travel } = problem;
  const places = [route.startPlace[r]!, ...plan.orders[r]!.map((stop) => visit.place[stop]!)];
  return places.reduce((least, place) => Math.min(least, travel.seconds(place, visit.place[v]!)), Number.MAX_VALUE);
}

/** What stands in the plan counts as told to its technician; what is held is pinned where it stands. */
function asTold(present: Evaluation, v: number, held: ReadonlySet<string>): VisitDescription {
  const { problem, plan } = present;
  const described = problem.description.visits[v]!;
  const [r, ...others] = routesOf(plan, v);
  if (r === undefined || others.length > 0 || problem.visit.progress[v] !== PLANNED) return described;
  const { technicianKey } = problem.description.routes[r]!;
  if (held.has(described.key)) return { ...described, pin: { ...described.pin, technicianKey } };
  if (described.told) return described;
  const arrivalSecond = routeEvaluation(present, r).timetable.arrival[plan.orders[r]!.indexOf(v)]!;
  return { ...described, told: { technicianKey, arrivalSecond } };
}
