import { random } from '@/planning/random';
import { type Chain, chainOf } from '@/planning/search/chain';
import { type Budget, progressOf, sharedNow } from './budget';
import { type OpenTask, openTask, type SearchTask } from './search-task';
import { startThread } from './search-thread-client';
import { warmUp } from './warm-up';

export type SearchOptions = {
  readonly budget: Budget;
  readonly threads: number;
  readonly seed: number;
  /** Told of each cheaper plan, and when it was found. */
  readonly watch?: (cost: number, seconds: number) => void;
  readonly signal?: AbortSignal;
};

export type Searched = {
  readonly open: OpenTask;
  readonly cost: number;
  readonly snapshot: Int32Array;
  /** Of all threads together. */
  readonly iterations: number;
  /** From the start of the search, warm-up excluded. */
  readonly wallSeconds: number;
  /** User and system time of this process meanwhile. */
  readonly cpuSeconds: number;
};

/** How often threads take over the best of each other. */
const EXCHANGES = 10;

/** Searches as long as allowed. One thread runs in this one; more run beside it and meet at fixed parts of the budget. */
export async function search(task: SearchTask, options: SearchOptions): Promise<Searched> {
  return options.threads === 1 ? searchHere(task, options) : searchInThreads(task, options);
}

function searchHere(task: SearchTask, { budget, seed, watch, signal }: SearchOptions): Searched {
  if (budget.kind === 'seconds') warmUp(task.kind);
  const startedAt = sharedNow();
  const cpu = process.cpuUsage();
  const since = () => (sharedNow() - startedAt) / 1000;
  const open = openTask(task);
  const chain = chainOf(open.routing, random(seed), open.settings, (cost) => watch?.(cost, since()));
  chain.run(
    progressOf(budget, startedAt, () => signal?.aborted ?? false),
    1,
  );
  return { open, ...chain.best(), iterations: chain.iterations(), wallSeconds: since(), cpuSeconds: cpuSince(cpu) };
}

type Best = ReturnType<Chain['best']>;

async function searchInThreads(task: SearchTask, options: SearchOptions): Promise<Searched> {
  const { budget, threads, seed, watch, signal } = options;
  const open = openTask(task);
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
  return { open, cost: best.cost, snapshot: best.snapshot, iterations, ...effort };
}

function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Threads draw from seeds far apart, so that the next seed is no other thread's. */
const SEED_STEP = 1_000_003;
