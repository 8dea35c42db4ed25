import { planDescription, planOf } from '@/planning/model/plan';
import { problemOf } from '@/planning/model/problem';
import type { PlanDescription } from '@/planning/model/problem-description';
import { mended, type Trouble } from '@/planning/planner/mend';
import { provedDay } from '@/planning/planner/proved-day';
import { betteredPlan } from '@/planning/planner/searched-plan';
import { type LeftOut, planDifference } from '@/planning/questions/difference';
import type { Progress } from '@/planning/search/chain';
import { worsened } from '@/planning/timetable/feasibility';
import { verify } from '@/planning/verify/verify';
import type { PlanFound } from '@/use-cases/ports/planner';
import { questionIn } from '../problem-file/problem-file';
import { fillLimit, progressOf, proofLimit, sharedNow } from './budget';
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

/**
 * Searches or repairs a plan, has what it leaves out proved and all of it judged, and compares it with the one it was asked about. Opening the problem
 * counts towards the budget.
 */
export function foundPlan({ file, start, repair, budget, seed }: Search, { ending, watch }: Steering): PlanFound {
  const startedAt = sharedNow();
  const { problem: description, plan } = questionIn(file);
  const problem = problemOf(description);
  const abandoned = () => ending() === 'abandoned';
  const progress = coolingDown(progressOf(budget, startedAt, abandoned), ending);
  let cheapest = Number.NaN;
  const standing = planOf(problem, plan);
  const search = {
    seed,
    isLate: fillLimit(budget, startedAt),
    progress: (iterations: number) => {
      if (!Number.isNaN(cheapest)) watch(cheapest, (sharedNow() - startedAt) / 1000);
      return progress(iterations);
    },
    watch: (cents: number) => {
      cheapest = cents;
    },
  };
  const searched = repair
    ? mended(problem, standing, { ...repair, ...search })
    : betteredPlan(problem, standing, planOf(problem, start ?? plan), search);
  const isEnough = proofLimit(budget, abandoned);
  const among = repair ? repairable(plan, repair) : null;
  const proved = provedDay(problem, searched, isEnough, among);
  const { plan: made, costCents, iterations, leftOut } = proved;
  const found = planDescription(problem, made);
  const was = verify(description, plan).violations;
  const is = verify(description, found, { costCents }).violations;
  const difference = planDifference(problem, standing, made, EXPLAINED);
  const isAsked = ({ visitKey }: LeftOut) => among?.has(visitKey) ?? true;
  return {
    plan: found,
    difference: { ...difference, leftOut: difference.leftOut.filter(isAsked) },
    iterations,
    violations: worsened(was, is),
    isMended: is.length < was.length,
    leftOut,
  };
}

/** A repair brings in nothing that stood nowhere before, unless it is about that. */
function repairable({ routes }: PlanDescription, { around = [] }: Trouble): ReadonlySet<string> {
  return new Set([...Object.values(routes).flat(), ...around]);
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
