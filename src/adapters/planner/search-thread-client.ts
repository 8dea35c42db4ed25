import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { RoundEnd, RunRound, ThreadStart } from './thread-messages';

export type SearchThread = {
  readonly chains: number;
  readonly run: (round: RunRound) => Promise<readonly RoundEnd[]>;
  /** Ends the round under way early. */
  readonly stop: () => void;
  readonly close: () => Promise<void>;
};

/** Starts a thread and waits until it is warm. */
export async function startThread(start: Omit<ThreadStart, 'stopped'>): Promise<SearchThread> {
  const stopped = new SharedArrayBuffer(4);
  const worker = new Worker(new URL('./search-thread.ts', import.meta.url), {
    execArgv: ['--import', 'tsx'],
    workerData: { ...start, stopped } satisfies ThreadStart,
  });
  const answer = async () => (await once(worker, 'message'))[0] as unknown;
  await answer();
  return {
    chains: start.seeds.length,
    run: async (round) => {
      const end = answer();
      worker.postMessage(round);
      return (await end) as readonly RoundEnd[];
    },
    stop: () => Atomics.store(new Int32Array(stopped), 0, 1),
    close: async () => {
      await worker.terminate();
    },
  };
}
