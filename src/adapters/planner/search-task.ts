import { Malformed } from '@/planning/model/malformed';
import { type Plan, planOf } from '@/planning/model/plan';
import { type Problem, problemOf } from '@/planning/model/problem';
import type { PlanDescription } from '@/planning/model/problem-description';
import { type PlainProblem, plainProblem } from '@/planning/plain/plain-problem';
import { type PlainGround, plainGround } from '@/planning/plain/plain-routing';
import type { RoutingFile } from '@/planning/plain/routing-file';
import { searchStart, settingsOf } from '@/planning/planner/plan-day';
import type { Random } from '@/planning/random';
import { type Chain, chainOf } from '@/planning/search/chain';
import { type DayGround, dayGround } from '@/planning/search/day-ground';
import { roomOf } from '@/planning/search/day-room';
import { ROUTING_SETTINGS } from '@/planning/search/settings';
import { type ProblemFile, type Question, questionIn } from '../problem-file/problem-file';
import { plainGroundFor } from './plain-ground';

/** What a thread is asked to search, as data. */
export type SearchTask =
  | { readonly kind: 'plain'; readonly file: RoutingFile }
  | { readonly kind: 'day'; readonly file: ProblemFile };

/** The same, laid out. */
export type OpenTask = { readonly kind: 'plain'; readonly problem: PlainProblem } | OpenDay;

type OpenDay = { readonly kind: 'day'; readonly question: Question; readonly problem: Problem; readonly plan: Plan };

/** Throws `Malformed` when a problem contradicts itself. */
export function openTask(task: SearchTask): OpenTask {
  return task.kind === 'plain' ? { kind: 'plain', problem: plainProblem(task.file) } : openDay(task);
}

/** The same of a day. */
export function openDay({ file }: Extract<SearchTask, { kind: 'day' }>): OpenDay {
  const question = questionIn(file);
  return { kind: 'day', question, ...laidOut(question) };
}

/** Memory of a chain that takes turns with others in one thread. */
export type OwnMemory = { readonly plain?: PlainGround; readonly day?: DayGround };

export function ownMemory(open: OpenTask): OwnMemory {
  return open.kind === 'plain'
    ? { plain: plainGround(open.problem.customers) }
    : { day: dayGround(roomOf(open.problem)) };
}

/** One chain over a task, all of it at once. It takes the thread's memory from the chain before, unless it is given its own. */
export function chainOn(open: OpenTask, dice: Random, watch?: (cost: number) => void, own: OwnMemory = {}): Chain {
  if (open.kind === 'plain') {
    const ground = own.plain ?? plainGroundFor(open.problem.customers);
    return chainOf(ground.open(open.problem), dice, ROUTING_SETTINGS, watch);
  }
  return chainOf(searchStart(open.problem, open.plan, own.day), dice, settingsOf(open.problem), watch);
}

/** The same task, to be searched from another plan. */
export function from(open: OpenTask, plan: PlanDescription): OpenTask {
  return open.kind === 'plain' ? open : { ...open, plan: planOf(open.problem, plan) };
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
