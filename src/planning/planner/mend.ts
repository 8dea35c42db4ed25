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
import { agreed } from '../timetable/agreements';
import { leftOutCents, planCents } from '../timetable/cost';
import { type Evaluation, evaluationOf, reevaluated, routeEvaluation } from '../timetable/evaluation';
import { lateOn } from '../timetable/late-promises';
import { worriesOn, worryOn } from '../timetable/worry';
import { excerptOf } from './excerpt';
import { keeping, repairPrices } from './keeping';
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
 * searches, on the routes in trouble and on those that could help, for the cheapest plan at the prices of a repair (`keeping.ts`). At first only what is in
 * trouble may change its technician; where that does not save it, others may make room. Every move of another must save something left out or a promise,
 * and more than it costs; else it is taken back, so that every other route stays as it is, and so does the whole plan when nothing is in trouble; what
 * stood nowhere before is not brought in, unless it is asked about.
 */
export function mended(problem: Problem, plan: Plan, { seed, progress, ...about }: Mending): PlannedDay {
  const { present: made, trouble } = troubled(problem, plan, about);
  const kept = keeping(problem, made.plan, repairPrices(problem, trouble));
  const present = evaluationOf(holding(kept, made.plan, about.held ?? []), made.plan);
  const { iterations, plans } = searched(present, trouble, { seed, progress });
  // Crews, and what waits for others, are put in last: what is cheapest before them need not be so after.
  const [best] = [present.plan, ...plans]
    .map((found) => {
      const waiting = unassignedVisits(kept, found).filter((v) => trouble.has(v));
      const filledUp = agreed(kept, filledWith(evaluationOf(present.problem, found), waiting).plan);
      return { filledUp, cents: planCents(kept, filledUp) };
    })
    .sort((a, b) => a.cents - b.cents);
  return resultOf(problem, best!.filledUp, iterations);
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

/** The plans found, each from the one before: with others kept in their order, and, where that does not save all, with others moved. */
function searched(
  present: Evaluation,
  trouble: ReadonlySet<number>,
  { seed, progress }: Searching,
): { readonly plans: readonly Plan[]; readonly iterations: number } {
  if (trouble.size === 0) return { plans: [], iterations: 0 };
  const able = openFor(present, trouble, isAdmitted);
  const worries = worriesOn(present, allRoutes(present.plan)).filter(({ visit }) => !trouble.has(visit));
  const allowed = new Map(worries.map(({ visit, cents }) => [visit, cents]));
  const putting = { allowed, loose: trouble, isOver: () => false };
  const described = (v: number) => present.problem.description.visits[v]!;
  const alone = searchedOn(
    present,
    able,
    trouble,
    (v) => (trouble.has(v) ? described(v) : staying(present, described(v), v)),
    {
      seed,
      progress: nextPart(progress, 0, 2),
    },
  );
  const one = withoutNeedlessMoves(present, reevaluated(present, alone.plan), putting);
  if (isSaved(one, trouble)) return { plans: [one.plan], iterations: alone.iterations };
  const near = new Set([...able, ...openFor(present, trouble, () => true)]);
  const wider = searchedOn(one, near, trouble, described, { seed, progress: nextPart(progress, alone.iterations, 1) });
  const two = withoutNeedlessMoves(present, reevaluated(present, wider.plan), putting);
  // What is not saved, in cents: whatever stands nowhere, and promises late or likely to be.
  const left = (made: Evaluation) =>
    leftOutCents(made.problem, made.plan) + worryOn(made, allRoutes(made.plan), allowed);
  return {
    plans: left(two) < left(one) ? [one.plan, two.plan] : [one.plan],
    iterations: alone.iterations + wider.iterations,
  };
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

/** What is held is pinned to its technician, and to the second it begins at. */
function holding(problem: Problem, plan: Plan, held: readonly string[]): Problem {
  const evaluation = evaluationOf(problem, plan);
  const visits = [...problem.description.visits];
  const pinTechnician = problem.visit.pinTechnician.slice();
  const pinStart = problem.visit.pinStart.slice();
  for (const key of held) {
    const v = numberOf('visit', problem.numbering.visits, key);
    const [r, ...others] = routesOf(plan, v);
    if (r === undefined || others.length > 0 || problem.visit.progress[v] !== PLANNED) continue;
    const arrival = routeEvaluation(evaluation, r).timetable.arrival[plan.orders[r]!.indexOf(v)]!;
    const { technicianKey } = problem.description.routes[r]!;
    const pin = { startSecond: arrival, ...visits[v]!.pin, technicianKey };
    visits[v] = { ...visits[v]!, pin };
    pinTechnician[v] = problem.route.technician[r]!;
    pinStart[v] = pin.startSecond;
  }
  const visit = { ...problem.visit, pinTechnician, pinStart };
  return { ...problem, description: { ...problem.description, visits }, visit };
}

/** Kept with its technician, in the order of the others who stay. */
function staying({ problem, plan }: Evaluation, described: VisitDescription, v: number): VisitDescription {
  const [r, ...others] = routesOf(plan, v);
  if (r === undefined || others.length > 0 || problem.visit.progress[v] !== PLANNED) return described;
  const { technicianKey } = problem.description.routes[r]!;
  return { ...described, pin: { ...described.pin, technicianKey } };
}
