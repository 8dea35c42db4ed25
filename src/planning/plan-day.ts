import { agreed } from './agreements';
import { planCents } from './cost';
import { type Evaluation, evaluationOf } from './evaluation';
import { filled, filledWith } from './fill';
import { type Plan, unassignedVisits } from './plan';
import type { Problem } from './problem';
import { random } from './random';
import { needsAgreement, regrouped } from './regroup';
import { repaired } from './repair';
import { chainOf } from './search/chain';
import { type DayRouting, dayRouting } from './search/day-routing';
import { DAY_SETTINGS } from './search/settings';
import { tolerating } from './tolerance';

/** Where routes agree on something, a search stops so many times, less one, to move what it leaves in place. */
const ROUNDS = 3;

export type PlannedDay = {
  readonly plan: Plan;
  readonly costCents: number;
  /** Keys of what is left out: each fits nowhere, or only for more than its price (`whyUnassigned` tells which). */
  readonly unassigned: readonly string[];
  readonly iterations: number;
};

/**
 * Makes a plan, or mends one: takes off what cannot stay, then searches for `iterations` rounds of ruin and recreate. The same problem, plan and seed
 * give the same answer. Pinned and begun visits never move; what they break is still broken afterwards and nothing is made worse. Ends at
 * once when there is nobody to send or nothing to move.
 */
export function planDay(
  problem: Problem,
  plan: Plan,
  search: { readonly seed: number; readonly iterations: number },
): PlannedDay {
  let routing = searchStart(problem, plan);
  if (search.iterations === 0) return plannedDay(problem, routing.plan(), 0);
  const visits = problem.description.visits.map((_, v) => v);
  const rounds = visits.some((v) => needsAgreement(problem, v)) ? ROUNDS : 1;
  const dice = random(search.seed);
  let iterations = 0;
  for (let round = 1; round <= rounds; round++) {
    const chain = chainOf(routing, dice, DAY_SETTINGS);
    chain.run((done) => (done * rounds) / search.iterations, 1);
    iterations += chain.iterations();
    routing.adopt(chain.best().snapshot);
    if (round < rounds) routing = searchStart(problem, regrouped(problem, routing.plan()));
  }
  return plannedDay(problem, routing.plan(), iterations);
}

/** What cannot stay is taken off, then crews and what waits for others are put in: what a search leaves in place. */
export function tenable(problem: Problem, plan: Plan): Evaluation {
  const mended = repaired(evaluationOf(problem, plan));
  return filledWith(
    mended,
    unassignedVisits(problem, mended.plan).filter((v) => needsAgreement(problem, v)),
  );
}

/** The plan made tenable, ready to be searched. */
export function searchStart(problem: Problem, plan: Plan): DayRouting {
  const met = tenable(problem, plan);
  return dayRouting(evaluationOf(tolerating(problem, met.plan), met.plan));
}

/** What a search found, with whatever still fits put in. */
export function plannedDay(problem: Problem, found: Plan, iterations: number): PlannedDay {
  return resultOf(problem, filled(evaluationOf(problem, found)).plan, iterations);
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
