import { parentPort, workerData } from 'node:worker_threads';
import { random } from '@/planning/random';
import { type Chain, chainOf } from '@/planning/search/chain';
import { progressOf } from './budget';
import { openTask } from './search-task';
import type { RoundEnd, RunRound, ThreadStart } from './thread-messages';
import { warmUp } from './warm-up';

/** One chain in a thread of its own: warms up, says so, then searches round by round. */
const { task, seed, budget, stopped } = workerData as ThreadStart;
const word = new Int32Array(stopped);
if (budget.kind === 'seconds') warmUp(task.kind);
let chain: Chain | undefined;

const chainOn = (asked: typeof task): Chain => {
  const { routing, settings } = openTask(asked);
  return chainOf(routing, random(seed), settings);
};

parentPort?.on('message', ({ startedAt, until, adopt }: RunRound) => {
  chain ??= chainOn(task);
  if (adopt) chain.adopt(adopt);
  chain.run(
    progressOf(budget, startedAt, () => Atomics.load(word, 0) !== 0),
    until,
  );
  parentPort?.postMessage({ ...chain.best(), iterations: chain.iterations() } satisfies RoundEnd);
});
parentPort?.postMessage('ready');
