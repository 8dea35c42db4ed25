import type { Plan } from '../model/plan';
import type { Problem } from '../model/problem';
import { evaluationOf, routeEvaluation } from '../timetable/evaluation';

/**
 * The same question for a day that runs late already: a visit late for its window may stay on its route as late as it is, and no later. The promise keeps its
 * price, so the search looks for better. It then starts from a plan that breaks no window, and makes nothing worse.
 */
export function tolerating(problem: Problem, plan: Plan): Problem {
  const evaluation = evaluationOf(problem, plan);
  const latestArrival = problem.visit.latestArrival.slice();
  const lateOnRoute = problem.visit.lateOnRoute.slice();
  plan.orders.forEach((_, r) => {
    for (const { rule, visitKey, excess } of routeEvaluation(evaluation, r).breaks) {
      if (rule !== 'promisedWindow' || visitKey === null) continue;
      const v = problem.numbering.visits.get(visitKey)!;
      latestArrival[v] = problem.visit.windowEnd[v]! + excess;
      lateOnRoute[v] = r;
    }
  });
  return { ...problem, visit: { ...problem.visit, latestArrival, lateOnRoute } };
}
