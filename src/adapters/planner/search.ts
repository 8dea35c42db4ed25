import { type PlannedDay, plannedDay, searchStart } from '@/planning/plan-day';
import type { Problem } from '@/planning/problem';
import type { Chain } from '@/planning/search/chain';
import { isSearchedInParts, searchedPlan } from '@/planning/searched-plan';
import type { SearchBudget } from '@/use-cases/ports/planner';
import type { Question } from '../problem-file/problem-file';
import { progressOf, sharedNow } from './budget';
import { chainOn, openTask, type SearchTask } from './search-task';
import { startThread } from './search-thread-client';
import { warmUp } from './warm-up';

export type SearchOptions = {
  readonly budget: SearchBudget;
  readonly threads: number;
  readonly seed: number;
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
  | { readonly kind: 'day'; readonly question: Question; readonly problem: Problem; readonly planned: PlannedDay };

/** How often threads take over the best of each other. */
const EXCHANGES = 10;

/**
 * Searches as long as allowed. One thread runs in this one; more run beside it and meet at fixed parts of the budget. What is too large to be searched at once is
 * searched by one.
 */
export async function search(task: SearchTask, options: SearchOptions): Promise<Searched> {
  return options.threads === 1 || (task.kind === 'day' && isSearchedInParts(task.file.visits.length))
    ? searchHere(task, options)
    : searchInThreads(task, options);
}

function searchHere(task: SearchTask, { budget, seed, watch, signal }: SearchOptions): Searched {
  if (budget.kind === 'seconds') warmUp(task.kind);
  const startedAt = sharedNow();
  const cpu = process.cpuUsage();
  const since = () => (sharedNow() - startedAt) / 1000;
  const effort = () => ({ wallSeconds: since(), cpuSeconds: cpuSince(cpu) });
  const progress = progressOf(budget, startedAt, () => signal?.aborted ?? false);
  const told = (cost: number) => watch?.(cost, since());
  const open = openTask(task);
  if (open.kind === 'plain') {
    const chain = chainOn(open, seed, told);
    chain.run(progress, 1);
    return { kind: 'plain', ...chain.best(), iterations: chain.iterations(), ...effort() };
  }
  const planned = searchedPlan(open.problem, open.plan, { seed, progress, watch: told });
  return { ...open, planned, cost: planned.costCents, iterations: planned.iterations, ...effort() };
}

type Best = ReturnType<Chain['best']>;

async function searchInThreads(task: SearchTask, options: SearchOptions): Promise<Searched> {
  const { budget, threads, seed, watch, signal } = options;
  const started = await Promise.all(
    Array.from({ length: threads }, (_, i) => startThread({ task, seed: seed + i * SEED_STEP, budget })),
  );
  const startedAt = sharedNow();
  const cpu = process.cpuUsage();
  const since = () => (sharedNow() - startedAt) / 1000;
  const stop = () => {
    for (const thread of started) thread.stop();
  };
  signal?.addEventListener('abort', stop, { once: true });
  let best: Best | undefined;
  let iterations = 0;
  for (let round = 1; round <= EXCHANGES; round++) {
    const found = await Promise.all(
      started.map((thread) => thread.run({ startedAt, until: round / EXCHANGES, adopt: best })),
    );
    const cheapest = found.reduce((least, next) => (next.cost < least.cost ? next : least));
    if (!best || cheapest.cost < best.cost) watch?.(cheapest.cost, since());
    best = cheapest;
    iterations = found.reduce((sum, one) => sum + one.iterations, 0);
  }
  const effort = { wallSeconds: since(), cpuSeconds: cpuSince(cpu) };
  await Promise.all(started.map((thread) => thread.close()));
  if (!best) throw new Error('a search without rounds');
  return { ...foundIn(task, best.snapshot, iterations), cost: best.cost, iterations, ...effort };
}

function foundIn(task: SearchTask, snapshot: Int32Array, iterations: number): Found {
  const open = openTask(task);
  if (open.kind === 'plain') return { kind: 'plain', snapshot };
  const routing = searchStart(open.problem, open.plan);
  routing.adopt(snapshot);
  return { ...open, planned: plannedDay(open.problem, routing.plan(), iterations) };
}

function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Threads draw from seeds far apart, so that the next seed is no other thread's. */
const SEED_STEP = 1_000_003;
