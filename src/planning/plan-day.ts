import { planCents } from './cost';
import { evaluationOf } from './evaluation';
import { filled } from './fill';
import { type Plan, unassignedVisits } from './plan';
import type { Problem } from './problem';
import { random } from './random';
import { relocatedOnce } from './relocate';
import { repaired } from './repair';

export type PlannedDay = {
  readonly plan: Plan;
  readonly costCents: number;
  /** Keys of what is left out: each fits nowhere, or only for more than its price (`whyUnassigned` tells which). */
  readonly unassigned: readonly string[];
  /** How many moves were tried. */
  readonly iterations: number;
};

/**
 * Makes a plan, or mends one: takes off what cannot stay, puts in everything that fits, then moves single visits while that pays, at most
 * `iterations` of them. The same problem, plan and seed give the same answer. Pinned and begun visits never move; what they break is
 * still broken afterwards and nothing is made worse. Ends at once when there is nobody to send or nothing to move.
 */
export function planDay(
  problem: Problem,
  plan: Plan,
  search: { readonly seed: number; readonly iterations: number },
): PlannedDay {
  const dice = random(search.seed);
  let current = filled(repaired(evaluationOf(problem, plan)));
  let iterations = 0;
  let hasImproved = true;
  while (hasImproved && iterations < search.iterations) {
    const pass = relocatedOnce(current, dice, search.iterations - iterations);
    iterations += pass.tried;
    hasImproved = pass.hasImproved;
    if (hasImproved) current = filled(pass.evaluation);
  }
  return {
    plan: current.plan,
    costCents: planCents(problem, current.plan),
    unassigned: unassignedVisits(problem, current.plan).map((v) => problem.visit.keys[v]!),
    iterations,
  };
}
