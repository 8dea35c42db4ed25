import { availableParallelism } from 'node:os';
import { planDescription, planOf } from '@/planning/model/plan';
import type { Problem } from '@/planning/model/problem';
import type { PlanDescription } from '@/planning/model/problem-description';
import { isSearchedInParts } from '@/planning/planner/horizon';
import {
  enoughRegrouping,
  isDivided,
  type PlannedDay,
  plannedDay,
  roundsOf,
  searchStart,
} from '@/planning/planner/plan-day';
import { type ProvedDay, provedDay } from '@/planning/planner/proved-day';
import { regrouped } from '@/planning/planner/regroup';
import { searchedPlan } from '@/planning/planner/searched-plan';
import { random } from '@/planning/random';
import type { SearchBudget } from '@/use-cases/ports/planner';
import type { Question } from '../problem-file/problem-file';
import { fillLimit, type Punctuality, progressOf, proofLimit, sharedNow } from './budget';
import { chainOn, openDay, openTask, type SearchTask } from './search-task';
import { type SearchThread, startThread } from './search-thread-client';
import { competed, dividedUp } from './thread-rounds';
import { warmUp } from './warm-up';

export type SearchOptions = {
  readonly budget: SearchBudget;
  /** So many chains search; `threadsOf` says in how many threads. */
  readonly threads: number;
  readonly seed: number;
  readonly cores?: number;
  readonly punctuality?: Punctuality | undefined;
  /** Told of each cheaper plan, and when it was found. */
  readonly watch?: (cost: number, seconds: number) => void;
  readonly signal?: AbortSignal;
};

export type Searched = Found & {
  readonly cost: number;
  /** Of all threads together. */
  readonly iterations: number;
  /** From the start of the search, warm-up excluded. */
  readonly wallSeconds: number;
  /** User and system time of this process meanwhile. */
  readonly cpuSeconds: number;
};

export type Found =
  | { readonly kind: 'plain'; readonly snapshot: Int32Array }
  | { readonly kind: 'day'; readonly question: Question; readonly problem: Problem; readonly planned: ProvedDay };

/**
 * How many chains search a task, and in how many threads. In so many seconds, only as many chains as there are cores get anywhere; so many iterations are
 * to give the same plan on any machine, and chains beyond the cores take turns. What is too large to be searched at once is searched by one.
 */
export function threadsOf(task: SearchTask, { budget, threads, cores = availableParallelism() }: SearchOptions) {
  if (task.kind === 'day' && isSearchedInParts(task.file.visits.length)) return { chains: 1, threads: 1 };
  const atOnce = Math.min(threads, cores);
  return { chains: budget.kind === 'seconds' ? atOnce : threads, threads: atOnce };
}

/**
 * Searches as long as allowed, then has what a day leaves out proved (`proofLimit`), which counts neither as time nor as effort. One chain runs in this thread;
 * more run in threads beside it and meet at fixed parts of the budget.
 */
export async function search(task: SearchTask, options: SearchOptions): Promise<Searched> {
  const { budget, punctuality, signal } = options;
  const searched =
    threadsOf(task, options).chains === 1 ? searchedHere(task, options) : await searchedInThreads(task, options);
  if (searched.kind === 'plain') return searched;
  const limit = proofLimit(budget, () => signal?.aborted ?? false, punctuality?.proofUntil);
  const planned = provedDay(searched.problem, searched.planned, limit);
  return { ...searched, planned, cost: planned.costCents };
}

type Unproved = Effort &
  (
    | (Extract<Found, { kind: 'plain' }> & { readonly cost: number })
    | (Omit<Extract<Found, { kind: 'day' }>, 'planned'> & { readonly planned: PlannedDay })
  );

function searchedHere(task: SearchTask, { budget, seed, punctuality, watch, signal }: SearchOptions): Unproved {
  if (budget.kind === 'seconds') warmUp(task, punctuality?.practiceUntil);
  const clock = clockFromNow();
  const progress = progressOf(budget, clock.startedAt, () => signal?.aborted ?? false);
  const told = (cost: number) => watch?.(cost, clock.seconds());
  const open = openTask(task);
  if (open.kind === 'plain') {
    const chain = chainOn(open, random(seed), told);
    chain.run(progress, 1);
    return { kind: 'plain', ...chain.best(), ...clock.effort(chain.iterations()) };
  }
  const isLate = fillLimit(budget, clock.startedAt, punctuality?.fillUntil);
  const planned = searchedPlan(open.problem, open.plan, { seed, progress, watch: told, isLate });
  return { ...open, planned, ...clock.effort(planned.iterations) };
}

async function searchedInThreads(task: SearchTask, options: SearchOptions): Promise<Unproved> {
  const { budget, seed, punctuality, signal } = options;
  const { chains, threads } = threadsOf(task, options);
  const seeds = Array.from({ length: chains }, (_, i) => seed + i * SEED_STEP);
  const practiceUntil = punctuality?.practiceUntil;
  const started = await Promise.all(
    evenParts(seeds, threads).map((own) => startThread({ task, seeds: own, budget, practiceUntil })),
  );
  const stop = () => {
    for (const thread of started) thread.stop();
  };
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await ledSearch(task, started, options);
  } finally {
    await Promise.all(started.map((thread) => thread.close()));
  }
}

/** In so many parts of about equal length, in order. */
function evenParts<Item>(items: readonly Item[], parts: number): Item[][] {
  const from = (part: number) => Math.round((part * items.length) / parts);
  return Array.from({ length: parts }, (_, part) => items.slice(from(part), from(part + 1)));
}

/** Between the rounds of a day, what no chain moves is moved here, and all go on from that plan. */
async function ledSearch(task: SearchTask, threads: readonly SearchThread[], options: SearchOptions) {
  const { budget, punctuality, watch, signal } = options;
  const clock = clockFromNow();
  const { startedAt } = clock;
  const told = (cost: number) => watch?.(cost, clock.seconds());
  if (task.kind === 'plain') {
    const best = await competed({ startedAt, begin: { from: null, left: 1 } }, threads, 1, told);
    return { kind: 'plain', snapshot: best.snapshot, cost: best.cost, ...clock.effort(best.iterations) } as const;
  }
  const open = openDay(task);
  const { problem } = open;
  const { chains } = threadsOf(task, options);
  const progress = progressOf(budget, startedAt, () => signal?.aborted ?? false);
  const rounds = roundsOf(problem);
  let plan = open.plan;
  let from: PlanDescription | null = null;
  for (let left = rounds; ; left--) {
    const round = { startedAt, begin: { from, left } };
    const { snapshot, iterations } = await (isDivided(problem, chains)
      ? dividedUp(problem, round, threads, rounds, told)
      : competed(round, threads, rounds, told));
    const routing = searchStart(problem, plan);
    routing.adopt(snapshot);
    if (left === 1 || progress(iterations / chains) >= 1) {
      const isLate = fillLimit(budget, startedAt, punctuality?.fillUntil);
      const planned = plannedDay(problem, routing.plan(), iterations, isLate);
      return { ...open, planned, ...clock.effort(iterations) };
    }
    const isEnough = enoughRegrouping(progress, iterations);
    from = planDescription(problem, regrouped(problem, routing.plan(), isEnough));
    plan = planOf(problem, from);
  }
}

type Effort = Pick<Searched, 'iterations' | 'wallSeconds' | 'cpuSeconds'>;

function clockFromNow() {
  const startedAt = sharedNow();
  const cpu = process.cpuUsage();
  const seconds = () => (sharedNow() - startedAt) / 1000;
  const effort = (iterations: number): Effort => {
    const { user, system } = process.cpuUsage(cpu);
    return { iterations, wallSeconds: seconds(), cpuSeconds: (user + system) / 1e6 };
  };
  return { startedAt, seconds, effort };
}

/** Threads draw from seeds far apart, so that the next seed is no other thread's. */
const SEED_STEP = 1_000_003;
