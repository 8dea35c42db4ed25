import { filled, filledWith } from '../insertion/fill';
import { needsAgreement } from '../model/movable';
import { type Plan, unassignedVisits } from '../model/plan';
import type { Problem } from '../model/problem';
import { random } from '../random';
import { chainOf, type Progress } from '../search/chain';
import type { DayGround, DayRouting } from '../search/day-ground';
import { dayRouting } from '../search/day-routing';
import { coolingPart, heatedPart, type Part } from '../search/next-part';
import { DAY_SETTINGS, LARGE_DAY_SETTINGS, type SearchSettings } from '../search/settings';
import { agreed } from '../timetable/agreements';
import { planCents } from '../timetable/cost';
import { type Evaluation, evaluationOf } from '../timetable/evaluation';
import { regrouped } from './regroup';
import { repaired } from './repair';
import { tolerating } from './tolerance';

/** How many rounds a search may have: between two, what it leaves in place because routes agree on it is moved (`regrouped`). */
const ROUNDS = 3;

/** From this many visits on there is time to cool down once only. */
const LARGE_FROM = 300;

const isLarge = ({ visit }: Problem) => visit.count >= LARGE_FROM;

/** Whether so many searches had better divide a day up than search it each as a whole: where every part is large itself. */
export const isDivided = ({ visit }: Problem, chains: number) => visit.count >= chains * LARGE_FROM;

/** In how many rounds a problem is searched: a small one always in several, for the sake of `roundOf`. */
export function roundsOf(problem: Problem): number {
  return !isLarge(problem) || problem.description.visits.some((_, v) => needsAgreement(problem, v)) ? ROUNDS : 1;
}

/** The next of `left` rounds. A small day is annealed anew in each, and the best of all kept; a large one has no time for that. */
export function roundOf(problem: Problem, progress: Progress, iterations: number, left: number): Part {
  return (isLarge(problem) ? coolingPart : heatedPart)(progress, iterations, left);
}

/** A large day with many crews takes its time to regroup: so much of the budget at most, each time. */
const REGROUPING_SHARE = 0.05;

/** Whether regrouping, begun now, is to end: a search counted in iterations lets it end by itself. */
export function enoughRegrouping(progress: Progress, iterations: number): () => boolean {
  const until = progress(iterations) + REGROUPING_SHARE;
  return () => progress(iterations) >= until;
}

/** How a day of its size is searched. */
export function settingsOf(problem: Problem): SearchSettings {
  return isLarge(problem) ? LARGE_DAY_SETTINGS : DAY_SETTINGS;
}

export type PlannedDay = {
  readonly plan: Plan;
  readonly costCents: number;
  /** Keys of what is left out: each fits nowhere, or only for more than its price (`whyUnassigned` tells which). */
  readonly unassigned: readonly string[];
  readonly iterations: number;
};

export type PlanSearch = {
  readonly seed: number;
  /** Of all iterations so far: how far the search is, 1 or more when it must end. */
  readonly progress: Progress;
  /** Told what the cheapest plan so far costs, whenever there is a cheaper one. */
  readonly watch?: (costCents: number) => void;
  /** Whether it is too late to put in what still fits: never, when not told. */
  readonly isLate?: (() => boolean) | undefined;
};

/** `searchedDay` for so many rounds of ruin and recreate; 0 only fills in what is missing. */
export function planDay(
  problem: Problem,
  plan: Plan,
  { seed, iterations }: { readonly seed: number; readonly iterations: number },
): PlannedDay {
  return searchedDay(problem, plan, { seed, progress: (done) => (iterations === 0 ? 1 : done / iterations) });
}

/**
 * Makes a plan, or mends one: takes off what cannot stay, then searches by ruin and recreate. The same problem, plan, seed and iterations
 * give the same answer. Pinned and begun visits never move; what they break is still broken afterwards and nothing is made worse. Ends at
 * once when there is nobody to send or nothing to move.
 */
export function searchedDay(problem: Problem, plan: Plan, { seed, progress, watch, isLate }: PlanSearch): PlannedDay {
  let routing = searchStart(problem, plan);
  if (progress(0) >= 1) return plannedDay(problem, routing.plan(), 0, isLate);
  const dice = random(seed);
  let iterations = 0;
  for (let left = roundsOf(problem); left > 0; left--) {
    const chain = chainOf(routing, dice, settingsOf(problem), watch);
    watch?.(chain.best().cost);
    const round = roundOf(problem, progress, iterations, left);
    chain.run(round.progress, round.until(1));
    iterations += chain.iterations();
    routing.adopt(chain.best().snapshot);
    if (left === 1 || progress(iterations) >= 1) break;
    routing = searchStart(problem, regrouped(problem, routing.plan(), enoughRegrouping(progress, iterations)));
  }
  return plannedDay(problem, routing.plan(), iterations, isLate);
}

/** What cannot stay is taken off, then crews and what waits for others are put in: what a search leaves in place. */
export function tenable(problem: Problem, plan: Plan): Evaluation {
  const mended = repaired(evaluationOf(problem, plan));
  return filledWith(
    mended,
    unassignedVisits(problem, mended.plan).filter((v) => needsAgreement(problem, v)),
  );
}

/** The plan made tenable, ready to be searched: in the thread's memory, or in a search's own. */
export function searchStart(problem: Problem, plan: Plan, ground?: DayGround): DayRouting {
  const met = tenable(problem, plan);
  return dayRouting(evaluationOf(tolerating(problem, met.plan), met.plan), undefined, ground);
}

/** What a search found, with whatever still fits put in, until it is too late for that. */
export function plannedDay(problem: Problem, found: Plan, iterations: number, isLate?: () => boolean): PlannedDay {
  return resultOf(problem, filled(evaluationOf(problem, found), isLate).plan, iterations);
}

/** A plan as an answer: what its routes agree on is noted. */
export function resultOf(problem: Problem, made: Plan, iterations: number): PlannedDay {
  const plan = agreed(problem, made);
  return {
    plan,
    costCents: planCents(problem, plan),
    unassigned: unassignedVisits(problem, plan).map((v) => problem.visit.keys[v]!),
    iterations,
  };
}
