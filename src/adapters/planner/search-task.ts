import { Malformed } from '@/planning/malformed';
import { plainProblem } from '@/planning/plain/plain-problem';
import { plainRouting } from '@/planning/plain/plain-routing';
import type { RoutingFile } from '@/planning/plain/routing-file';
import { type Plan, planOf } from '@/planning/plan';
import { type PlannedDay, plannedDay, searchStart } from '@/planning/plan-day';
import { type Problem, problemOf } from '@/planning/problem';
import type { Routing } from '@/planning/search/routing';
import { DAY_SETTINGS, ROUTING_SETTINGS, type SearchSettings } from '@/planning/search/settings';
import { type ProblemFile, type Question, questionIn } from '../problem-file/problem-file';

/** What a thread is asked to search, as data. */
export type SearchTask =
  | { readonly kind: 'plain'; readonly file: RoutingFile }
  | { readonly kind: 'day'; readonly file: ProblemFile };

/** The same, ready to be searched. Throws `Malformed` when a problem contradicts itself. */
export type OpenTask =
  | { readonly kind: 'plain'; readonly routing: Routing; readonly settings: SearchSettings }
  | {
      readonly kind: 'day';
      readonly routing: Routing;
      readonly settings: SearchSettings;
      readonly question: Question;
      readonly problem: Problem;
      /** The plan of the cheapest routes found, with whatever else fits. */
      readonly finished: (snapshot: Int32Array, iterations: number) => PlannedDay;
    };

export function openTask(task: SearchTask): OpenTask {
  if (task.kind === 'plain') {
    return { kind: 'plain', routing: plainRouting(plainProblem(task.file)), settings: ROUTING_SETTINGS };
  }
  const question = questionIn(task.file);
  const { problem, plan } = laidOut(question);
  const routing = searchStart(problem, plan);
  const finished = (snapshot: Int32Array, iterations: number) => {
    routing.adopt(snapshot);
    return plannedDay(problem, routing.plan(), iterations);
  };
  return { kind: 'day', routing, settings: DAY_SETTINGS, question, problem, finished };
}

/** `problemOf` tells a caller of ours what contradicts itself; here a person wrote it. */
function laidOut(question: Question): { problem: Problem; plan: Plan } {
  try {
    const problem = problemOf(question.problem);
    return { problem, plan: planOf(problem, question.plan) };
  } catch (error) {
    throw error instanceof Malformed ? error : new Malformed((error as Error).message);
  }
}
