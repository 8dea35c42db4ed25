import { planDifference } from '@/planning/difference';
import { worsened } from '@/planning/feasibility';
import { planDescription, planOf } from '@/planning/plan';
import { plannedDay, searchStart } from '@/planning/plan-day';
import { problemOf } from '@/planning/problem';
import { random } from '@/planning/random';
import { chainOf, type Progress } from '@/planning/search/chain';
import type { DayRouting } from '@/planning/search/day-routing';
import { SEARCH_SETTINGS } from '@/planning/search/settings';
import { verify } from '@/planning/verify';
import type { PlanFound } from '@/use-cases/ports/planner';
import { questionIn } from '../problem-file/problem-file';
import { progressOf, sharedNow } from './budget';
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

/** Searches a plan, has it judged and compares it with the one it was asked about. `watch` hears the
 * cheapest so far at every look at the clock. Opening the problem counts towards the budget. */
export function foundPlan(
  search: Search,
  ending: () => Ending,
  watch: (costCents: number, seconds: number) => void,
): PlanFound {
  const startedAt = sharedNow();
  const { problem: description, plan } = questionIn(search.file);
  const problem = problemOf(description);
  const before = planOf(problem, plan);
  const routing = searchStart(problem, search.start ? planOf(problem, search.start) : before);
  const iterations = searched(routing, search, startedAt, ending, watch);
  const { plan: after, costCents } = plannedDay(problem, routing.plan(), iterations);
  const described = planDescription(problem, after);
  const was = verify(description, plan).violations;
  const is = verify(description, described, { costCents }).violations;
  return {
    plan: described,
    difference: planDifference(problem, before, after, EXPLAINED),
    iterations,
    violations: worsened(was, is),
    isMended: is.length < was.length,
  };
}

function searched(
  routing: DayRouting,
  { budget, seed }: Search,
  startedAt: number,
  ending: () => Ending,
  watch: (costCents: number, seconds: number) => void,
): number {
  if (budget.kind === 'iterations' && budget.iterations === 0) return 0;
  const chain = chainOf(routing, random(seed), SEARCH_SETTINGS);
  const progress = coolingDown(
    progressOf(budget, startedAt, () => ending() === 'abandoned'),
    ending,
  );
  const watched: Progress = (iterations) => {
    watch(chain.best().cost, (sharedNow() - startedAt) / 1000);
    return progress(iterations);
  };
  chain.run(watched, 1);
  routing.adopt(chain.best().snapshot);
  return chain.iterations();
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
