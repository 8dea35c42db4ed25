import { type Plan, planDescription, planOf } from '@/planning/model/plan';
import type { Problem } from '@/planning/model/problem';
import type { PlanDescription, ProblemDescription } from '@/planning/model/problem-description';
import { planDay } from '@/planning/planner/plan-day';
import { planCents } from '@/planning/timetable/cost';
import { evaluationOf, routeEvaluation } from '@/planning/timetable/evaluation';
import { worsened } from '@/planning/timetable/feasibility';
import { routeSchedule } from '@/planning/timetable/schedule';
import { type Verdict, verify } from '@/planning/verify/verify';
import type { Violation } from '@/planning/verify/verify-rules';
import { sortedBreaks } from './arbitrary-problem';

/** All there is to say of a plan: every second, every rule a route breaks, every cent. */
export type Saying = {
  readonly routes: readonly { readonly stops: readonly (string | number)[][]; readonly homeSecond: number | null }[];
  readonly breaks: readonly string[];
  readonly cents: number;
};

/** What the planner says of a plan, in any order, sensible or not. */
export function saidByPlanner(problem: Problem, plan: Plan): Saying {
  const evaluation = evaluationOf(problem, plan);
  return {
    routes: problem.route.keys.map((key) => {
      const { stops, homeSecond } = routeSchedule(problem, plan, key);
      return {
        stops: stops.map(({ visitKey, arrivalSecond, endSecond }) => [visitKey, arrivalSecond, endSecond]),
        homeSecond,
      };
    }),
    breaks: sortedBreaks(plan.orders.flatMap((_, r) => routeEvaluation(evaluation, r).breaks)),
    cents: planCents(problem, plan),
  };
}

const OF_THE_PLAN = ['onePlace', 'servedOnce'];

/** What the judge says of it; rules of the plan as a whole, which no route breaks, are left out. */
export function saidByJudge({ routes, violations, costCents }: Verdict): Saying {
  return {
    routes: routes.map(({ stops, home }) => ({
      stops: stops.map(({ visit, arrivalSecond, endSecond }) => [visit.key, arrivalSecond, endSecond]),
      homeSecond: home?.reachSecond ?? null,
    })),
    breaks: sortedBreaks(violations.filter(({ rule }) => !OF_THE_PLAN.includes(rule))),
    cents: costCents,
  };
}

/** What the judge finds wrong with the plan a search makes from what has begun: a rule broken anew, a false cost, a visit left out that fits. */
export function wrongWithSearched(
  description: ProblemDescription,
  begun: PlanDescription,
  problem: Problem,
  iterations: number,
): Violation[] {
  const day = planDay(problem, planOf(problem, begun), { seed: 7, iterations });
  const before = verify(description, begun).violations;
  const claims = { costCents: day.costCents, nothingFits: true };
  return worsened(before, verify(description, planDescription(problem, day.plan), claims).violations);
}
