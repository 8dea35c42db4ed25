import { planCents } from '@/planning/cost';
import { planDifference } from '@/planning/difference';
import { worsened } from '@/planning/feasibility';
import { type Plan, planDescription, planOf } from '@/planning/plan';
import { plannedDay, searchStart } from '@/planning/plan-day';
import { type Problem, problemOf } from '@/planning/problem';
import type { PlanDescription } from '@/planning/problem-description';
import { random } from '@/planning/random';
import { chainOf, type Progress } from '@/planning/search/chain';
import { SEARCH_SETTINGS } from '@/planning/search/settings';
import { verify } from '@/planning/verify';
import type { PlanFound, SearchBudget } from '@/use-cases/ports/planner';
import { questionIn } from '../problem-file/problem-file';
import { progressOf, sharedNow } from './budget';
import { MOST_TOGETHER, pieces } from './pieces';
import type { PlannerOrder } from './planner-messages';

/** Of how many visits left out it is worked out why: the dearest. Each is tried everywhere. */
const EXPLAINED = 30;

/**
 * Annealing that is stopped half way stands in the middle of a bad idea: it is given so long to cool down from here, and its best is then worth having.
 */
const COOLING_MS = 400;
const COOLING_FROM = 0.9;

type Search = Omit<Extract<PlannerOrder, { kind: 'search' }>, 'kind' | 'ending'>;

export type Ending = 'enough' | 'abandoned' | null;

/** `watch` hears the cheapest so far at every look at the clock. */
export type Steering = {
  readonly ending: () => Ending;
  readonly watch: (costCents: number, seconds: number) => void;
};

/** Searches a plan, has it judged and compares it with the one it was asked about. Opening the problem counts towards the budget. */
export function foundPlan({ file, start, budget, seed }: Search, steering: Steering, most = MOST_TOGETHER): PlanFound {
  const startedAt = sharedNow();
  const { problem: description, plan } = questionIn(file);
  const problem = problemOf(description);
  const before = planOf(problem, plan);
  let best: PlanDescription = start ?? plan;
  let cents = planCents(problem, planOf(problem, best));
  let iterations = 0;
  for (const piece of pieces(description, () => best, most)) {
    if (steering.ending() !== null && iterations > 0) break;
    const isWhole = piece.problem === description;
    const part = isWhole ? problem : problemOf(piece.problem);
    const from = planOf(part, piece.plan);
    const others = cents - planCents(part, from);
    const watch = (costCents: number) => steering.watch(others + costCents, (sharedNow() - startedAt) / 1000);
    const openedAt = isWhole ? startedAt : sharedNow();
    const found = searched(
      part,
      from,
      { seed, budget: shareOf(budget, piece.share), openedAt },
      steering.ending,
      watch,
    );
    const { routes, meetings } = planDescription(part, found.plan);
    const emptied = Object.fromEntries(Object.keys(piece.plan.routes).map((key) => [key, []]));
    best = { routes: { ...best.routes, ...emptied, ...routes }, meetings: { ...best.meetings, ...meetings } };
    cents = others + found.costCents;
    iterations += found.iterations;
  }
  const was = verify(description, plan).violations;
  const is = verify(description, best, { costCents: cents }).violations;
  return {
    plan: best,
    difference: planDifference(problem, before, planOf(problem, best), EXPLAINED),
    iterations,
    violations: worsened(was, is),
    isMended: is.length < was.length,
  };
}

type Effort = { readonly seed: number; readonly budget: SearchBudget; readonly openedAt: number };

function searched(
  problem: Problem,
  from: Plan,
  { seed, budget, openedAt }: Effort,
  ending: Steering['ending'],
  watch: (costCents: number) => void,
) {
  const routing = searchStart(problem, from);
  if (budget.kind === 'iterations' && budget.iterations === 0) return plannedDay(problem, routing.plan(), 0);
  const chain = chainOf(routing, random(seed), SEARCH_SETTINGS);
  const progress = coolingDown(
    progressOf(budget, openedAt, () => ending() === 'abandoned'),
    ending,
  );
  const watched: Progress = (iterations) => {
    watch(chain.best().cost);
    return progress(iterations);
  };
  chain.run(watched, 1);
  routing.adopt(chain.best().snapshot);
  return plannedDay(problem, routing.plan(), chain.iterations());
}

function shareOf(budget: SearchBudget, share: number): SearchBudget {
  if (budget.kind === 'iterations') return { ...budget, iterations: Math.ceil(budget.iterations * share) };
  return { ...budget, seconds: budget.seconds * share };
}

function coolingDown(progress: Progress, ending: () => Ending): Progress {
  let since: number | null = null;
  return (iterations) => {
    const at = progress(iterations);
    if (ending() !== 'enough') return at;
    since ??= sharedNow();
    return Math.max(at, COOLING_FROM + ((1 - COOLING_FROM) * (sharedNow() - since)) / COOLING_MS);
  };
}
