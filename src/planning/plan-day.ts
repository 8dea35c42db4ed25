import { agreed } from './agreements';
import { planCents } from './cost';
import { evaluationOf } from './evaluation';
import { filled, filledWith } from './fill';
import { type Plan, unassignedVisits } from './plan';
import type { Problem } from './problem';
import { random } from './random';
import { repaired } from './repair';
import { chainOf } from './search/chain';
import { type DayRouting, dayRouting } from './search/day-routing';
import { SEARCH_SETTINGS } from './search/settings';
import { tolerating } from './tolerance';

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
  const routing = searchStart(problem, plan);
  if (search.iterations === 0) return plannedDay(problem, routing.plan(), 0);
  const chain = chainOf(routing, random(search.seed), SEARCH_SETTINGS);
  chain.run((iterations) => iterations / search.iterations, 1);
  routing.adopt(chain.best().snapshot);
  return plannedDay(problem, routing.plan(), chain.iterations());
}

/** The plan made tenable, crews and what waits for others first, ready to be searched. */
export function searchStart(problem: Problem, plan: Plan): DayRouting {
  const mended = repaired(evaluationOf(problem, plan));
  const { visit, coupling } = problem;
  const isFixed = (v: number) => visit.crewSize[v]! > 1 || coupling.isCoupled[v] === 1;
  const met = filledWith(mended, unassignedVisits(problem, mended.plan).filter(isFixed));
  return dayRouting(evaluationOf(tolerating(problem, met.plan), met.plan));
}

/** What a search found, with whatever still fits put in. */
export function plannedDay(problem: Problem, found: Plan, iterations: number): PlannedDay {
  const plan = agreed(problem, filled(evaluationOf(problem, found)).plan);
  return {
    plan,
    costCents: planCents(problem, plan),
    unassigned: unassignedVisits(problem, plan).map((v) => problem.visit.keys[v]!),
    iterations,
  };
}
