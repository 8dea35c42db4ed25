import { unassignedCents } from '../constraints/unassigned';
import { isAdmitted, isInReach } from '../insertion/best-position';
import { filledWith } from '../insertion/fill';
import { numberOf } from '../model/numbering';
import { allRoutes, type Plan, routesOf, unassignedVisits } from '../model/plan';
import type { Problem } from '../model/problem';
import type { VisitDescription } from '../model/problem-description';
import { PLANNED } from '../model/visit-table';
import { random } from '../random';
import { chainOf, type Progress } from '../search/chain';
import { nextPart } from '../search/next-part';
import { MENDING_SETTINGS } from '../search/settings';
import { type Evaluation, evaluationOf, reevaluated, routeEvaluation } from '../timetable/evaluation';
import { lateOn } from '../timetable/late-promises';
import { worriesOn, worryOn } from '../timetable/worry';
import { excerptOf } from './excerpt';
import { type PlannedDay, resultOf } from './plan-day';
import { withoutNeedlessMoves } from './put-back';
import { repaired } from './repair';

/** What a repair is about. */
export type Trouble = {
  /** Keys of visits it is about. With any, only they are mended, and what their technicians can no longer keep; with none, all that is in trouble. */
  readonly around?: readonly string[];
  /** Keys of visits that stay with whom they were given to, at the second they would begin now: the leak a dispatcher has just sent somebody to. */
  readonly held?: readonly string[];
};

export type Mending = Trouble & {
  readonly seed: number;
  /** 1 or more when it must end. */
  readonly progress: Progress;
};

/** Routes that may take over, for each visit in trouble, and in all. */
const HELPERS = 8;
const MOST_HELPERS = 24;

/**
 * Mends a plan people know already, after an absence, a late job, a customer nobody met or a leak given to somebody: takes off what cannot stay, then
 * searches, on the routes in trouble and on those that could help, for the cheapest plan when moving anything to another technician, or to another time
 * beyond the tolerance, is priced as if it had been told. At first only what is in trouble may move; where that does not save it, others may make room.
 * A move that saves nothing is taken back, so that every other route stays as it is, and so does the whole plan when nothing is in trouble; what
 * stood nowhere before is not brought in, unless it is asked about.
 */
export function mended(problem: Problem, plan: Plan, { seed, progress, ...about }: Mending): PlannedDay {
  const { present, trouble } = troubled(problem, plan, about);
  const found = trouble.size === 0 ? null : searched(present, trouble, new Set(about.held), { seed, progress });
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

/** Keys of the visits of a plan that a repair would be about: nothing is to be mended where there are none. */
export function troubleIn(problem: Problem, plan: Plan, about: Trouble = {}): string[] {
  return [...troubled(problem, plan, about).trouble].map((v) => problem.visit.keys[v]!);
}

/** The plan without what cannot stay; visits asked about, those that stood and no longer do, and those whose promises are late or likely to be. */
function troubled(problem: Problem, plan: Plan, { around = [], held = [] }: Trouble) {
  const number = (key: string) => numberOf('visit', problem.numbering.visits, key);
  const asked = around.map(number);
  const routes = routesAbout(problem, plan, asked);
  const present = repaired(evaluationOf(problem, plan), routes);
  const standing = new Set(present.plan.orders.flat());
  const late = lateOn(present, routes).map(({ visitKey }) => number(visitKey));
  const trouble = new Set([
    ...asked,
    ...routes.flatMap((r) => plan.orders[r]!.filter((v) => !standing.has(v))),
    ...late.filter((v) => problem.visit.progress[v] === PLANNED),
    ...worriesOn(present, routes).map(({ visit }) => visit),
  ]);
  for (const key of held) trouble.delete(number(key));
  return { present, trouble };
}

/** All routes, or those of the technicians who have what is asked about. */
function routesAbout({ route }: Problem, plan: Plan, asked: readonly number[]): number[] {
  const all = allRoutes(plan);
  if (asked.length === 0) return all;
  const technicians = new Set(asked.flatMap((v) => routesOf(plan, v)).map((r) => route.technician[r]));
  return all.filter((r) => technicians.has(route.technician[r]));
}

type Found = { readonly plan: Plan; readonly iterations: number };
type Searching = { readonly seed: number; readonly progress: Progress };

function searched(
  present: Evaluation,
  trouble: ReadonlySet<number>,
  held: ReadonlySet<string>,
  { seed, progress }: Searching,
): Found {
  const able = openFor(present, trouble, isAdmitted);
  const allowed = new Map(
    worriesOn(present, allRoutes(present.plan)).flatMap(({ visit, cents }) =>
      trouble.has(visit) ? [] : [[visit, cents] as const],
    ),
  );
  const told = (v: number) => asTold(present, v, held);
  const alone = searchedOn(present, able, trouble, (v) => (trouble.has(v) ? told(v) : staying(present, told(v), v)), {
    seed,
    progress: nextPart(progress, 0, 2),
  });
  const one = withoutNeedlessMoves(present, reevaluated(present, alone.plan), allowed);
  if (isSaved(one, trouble)) return { ...alone, plan: one.plan };
  const near = new Set([...able, ...openFor(present, trouble, () => true)]);
  const wider = searchedOn(one, near, trouble, told, { seed, progress: nextPart(progress, alone.iterations, 1) });
  const two = withoutNeedlessMoves(present, reevaluated(present, wider.plan), allowed);
  // What is not saved, in cents: the trouble that stands nowhere, and promises late or likely to be.
  const left = (made: Evaluation) => leftOutCents(made, trouble) + worryOn(made, allRoutes(made.plan), allowed);
  const iterations = alone.iterations + wider.iterations;
  return { plan: left(two) < left(one) ? two.plan : one.plan, iterations };
}

function searchedOn(
  { problem, plan }: Evaluation,
  open: ReadonlySet<number>,
  trouble: ReadonlySet<number>,
  described: (v: number) => VisitDescription,
  { seed, progress }: Searching,
): Found {
  const waiting = [...trouble].filter((v) => routesOf(plan, v).length === 0);
  const { routing, restored } = excerptOf(problem, plan, open, waiting, described);
  const chain = chainOf(routing, random(seed), MENDING_SETTINGS);
  chain.run(progress, 1);
  return { plan: restored(chain.best().snapshot), iterations: chain.iterations() };
}

/** Whether all that was in trouble stands somewhere, its promises safe. */
function isSaved(evaluation: Evaluation, trouble: ReadonlySet<number>): boolean {
  const { plan } = evaluation;
  if ([...trouble].some((v) => routesOf(plan, v).length === 0)) return false;
  return worriesOn(evaluation, allRoutes(plan)).every(({ visit }) => !trouble.has(visit));
}

function leftOutCents({ problem, plan }: Evaluation, trouble: ReadonlySet<number>): number {
  const absent = unassignedVisits(problem, plan).filter((v) => trouble.has(v));
  return absent.reduce((sum, v) => sum + unassignedCents(problem, v), 0);
}

/** Where the trouble stands, and the routes nearest to it that could help. */
function openFor(present: Evaluation, trouble: ReadonlySet<number>, canHelp: typeof isAdmitted): Set<number> {
  const { plan } = present;
  const own = [...trouble].flatMap((v) => routesOf(plan, v));
  const nearness = new Map<number, number>();
  for (const v of trouble) {
    const able = plan.orders.flatMap((_, r) => {
      if (!isInReach(present, r, v) || !canHelp(present, r, v)) return [];
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

/** What stands in the plan counts as told to its technician; what is held is pinned where and when it stands. */
function asTold(present: Evaluation, v: number, held: ReadonlySet<string>): VisitDescription {
  const { problem, plan } = present;
  const described = problem.description.visits[v]!;
  const [r, ...others] = routesOf(plan, v);
  if (r === undefined || others.length > 0 || problem.visit.progress[v] !== PLANNED) return described;
  const { technicianKey } = problem.description.routes[r]!;
  const arrivalSecond = routeEvaluation(present, r).timetable.arrival[plan.orders[r]!.indexOf(v)]!;
  if (held.has(described.key)) {
    return { ...described, pin: { startSecond: arrivalSecond, ...described.pin, technicianKey } };
  }
  return described.told ? described : { ...described, told: { technicianKey, arrivalSecond } };
}

/** Kept with its technician, in the order of the others who stay. */
function staying({ problem, plan }: Evaluation, described: VisitDescription, v: number): VisitDescription {
  const [r, ...others] = routesOf(plan, v);
  if (r === undefined || others.length > 0 || problem.visit.progress[v] !== PLANNED) return described;
  const { technicianKey } = problem.description.routes[r]!;
  return { ...described, pin: { ...described.pin, technicianKey } };
}
