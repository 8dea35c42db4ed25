import { parentPort, workerData } from 'node:worker_threads';
import type { Chain } from '@/planning/search/chain';
import { progressOf } from './budget';
import { chainOn, openTask } from './search-task';
import type { RoundEnd, RunRound, ThreadStart } from './thread-messages';
import { warmUp } from './warm-up';

/** One chain in a thread of its own: warms up, says so, then searches round by round. */
const { task, seed, budget, stopped } = workerData as ThreadStart;
const word = new Int32Array(stopped);
if (budget.kind === 'seconds') warmUp(task.kind);
let chain: Chain | undefined;

parentPort?.on('message', ({ startedAt, until, adopt }: RunRound) => {
  chain ??= chainOn(openTask(task), seed);
  if (adopt) chain.adopt(adopt);
  chain.run(
    progressOf(budget, startedAt, () => Atomics.load(word, 0) !== 0),
    until,
  );
  parentPort?.postMessage({ ...chain.best(), iterations: chain.iterations() } satisfies RoundEnd);
});
parentPort?.postMessage('ready');
