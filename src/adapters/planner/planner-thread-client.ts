import { Worker } from 'node:worker_threads';
import type { PlannerOrder, PlannerWord } from './planner-messages';

export type PlannerThread = {
  /** Resolves once `hear` says that the answer is complete; rejects when the thread dies before. One order at a time. */
  readonly run: (order: PlannerOrder, hear: (word: PlannerWord) => boolean) => Promise<void>;
  readonly end: () => Promise<void>;
  readonly isAlive: () => boolean;
};

/** From the folder the product runs in, as one string: a bundler that saw a relative address would make a chunk of it. */
const SOURCE = [process.cwd(), 'src', 'adapters', 'planner', 'planner-thread.ts'].join('/');

/** A thread of its own, which keeps nobody from leaving while it has nothing to do. */
export function startPlannerThread(): PlannerThread {
  const worker = new Worker(SOURCE, { execArgv: ['--import', 'tsx'] });
  worker.unref();
  let hear: ((word: PlannerWord) => void) | null = null;
  let fail: ((error: Error) => void) | null = null;
  let death: Error | null = null;
  const die = (error: Error) => {
    death ??= error;
    fail?.(death);
  };
  worker.on('message', (word: PlannerWord) => hear?.(word));
  worker.on('error', die);
  worker.on('exit', (code) => die(new Error(`the planner's thread ended (${code})`)));
  return {
    async run(order, isComplete) {
      if (death) throw death;
      worker.ref();
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      fail = reject;
      hear = (word) => {
        if (isComplete(word)) resolve();
      };
      worker.postMessage(order);
      try {
        await promise;
      } finally {
        worker.unref();
        [hear, fail] = [null, null];
      }
    },
    async end() {
      await worker.terminate();
    },
    isAlive: () => death === null,
  };
}
