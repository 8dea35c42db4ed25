import { availableParallelism } from 'node:os';
import type { TravelData } from '@/planning/model/travel-data';
import type { PlanFound, Planner, PlanWish } from '@/use-cases/ports/planner';
import { fileOf } from '../problem-file/problem-file';
import { ABANDONED, ENOUGH, type PlannerWord } from './planner-messages';
import { type PlannerThread, startPlannerThread } from './planner-thread-client';

/** One core is left to messages and timers; more than four searches at once starve each other of memory. */
const MOST_THREADS = Math.min(4, Math.max(1, availableParallelism() - 1));

/** How long a thread may take to notice that nobody wants its answer, before it is ended: opening a large problem asks nobody. */
const PATIENCE_MS = 1_000;

/** How often whoever waits hears how far it is. */
const PULSE_MS = 250;

/** Plans in threads of their own, one problem each, kept warm. `travel`: how long drives are taken to be. */
export function threadPlanner(travel: TravelData, most = MOST_THREADS): Planner {
  const idle: PlannerThread[] = [];
  const busy = new Set<PlannerThread>();

  async function withThread<Value>(work: (thread: PlannerThread) => Promise<Value>): Promise<Value> {
    const thread = idle.pop() ?? startPlannerThread();
    busy.add(thread);
    try {
      return await work(thread);
    } finally {
      busy.delete(thread);
      if (thread.isAlive()) idle.push(thread);
    }
  }

  return {
    capacity: most,
    search: (wish) => withThread((thread) => searchedBy(thread, travel, wish)),
    warmUp: () => withThread((thread) => thread.run({ kind: 'warmUp' }, ({ kind }) => kind === 'done')),
    async close() {
      await Promise.all([...idle.splice(0), ...busy].map((thread) => thread.end()));
    },
  };
}

async function searchedBy(thread: PlannerThread, travel: TravelData, wish: PlanWish): Promise<PlanFound> {
  const { problem, plan, start = null, repair = null, budget, seed, enough, abandoned } = wish;
  abandoned.throwIfAborted();
  const ending = new SharedArrayBuffer(4);
  let patience: NodeJS.Timeout | undefined;
  const tell = (word: number) => void Atomics.store(new Int32Array(ending), 0, word);
  const stop = () => tell(ENOUGH);
  const giveUp = () => {
    tell(ABANDONED);
    patience = setTimeout(() => void thread.end(), PATIENCE_MS);
  };
  if (enough.aborted) stop();
  enough.addEventListener('abort', stop);
  abandoned.addEventListener('abort', giveUp);
  const startedAt = performance.now();
  let answer: PlannerWord | undefined;
  let cheapest: Parameters<PlanWish['watch']>[0] = null;
  const pulse = setInterval(() => wish.watch(cheapest), PULSE_MS);
  try {
    const file = fileOf(problem, travel, plan);
    await thread.run({ kind: 'search', file, start, repair, budget, seed, ending }, (word) => {
      if (word.kind === 'cheaper') cheapest = word;
      else answer = word;
      return word.kind !== 'cheaper';
    });
  } finally {
    clearInterval(pulse);
    clearTimeout(patience);
    enough.removeEventListener('abort', stop);
    abandoned.removeEventListener('abort', giveUp);
  }
  abandoned.throwIfAborted();
  if (answer?.kind !== 'found') throw new Error(answer?.kind === 'failed' ? answer.reason : 'no answer');
  const { costCents } = answer.found.difference.after;
  wish.watch({ costCents, seconds: (performance.now() - startedAt) / 1000 });
  return answer.found;
}
