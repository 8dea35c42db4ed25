import { parentPort, workerData } from 'node:worker_threads';
import { roundOf } from '@/planning/planner/plan-day';
import { random } from '@/planning/random';
import type { Chain } from '@/planning/search/chain';
import { heatedPart, type Part } from '@/planning/search/next-part';
import { progressOf } from './budget';
import { chainOn, from, type OpenTask, openTask } from './search-task';
import type { RoundEnd, RunRound, ThreadStart } from './thread-messages';
import { warmUp } from './warm-up';

/** One chain at a time in a thread of its own: warms up, says so, then searches exchange by exchange. */
const { task, seed, budget, stopped } = workerData as ThreadStart;
const word = new Int32Array(stopped);
if (budget.kind === 'seconds') warmUp(task);
const dice = random(seed);
let open: OpenTask | undefined;
let searching: { readonly chain: Chain; readonly round: Part } | undefined;
let iterations = 0;

parentPort?.on('message', ({ startedAt, begin, until, adopt }: RunRound) => {
  open ??= openTask(task);
  if (begin || !searching) {
    const whole = progressOf(budget, startedAt, () => Atomics.load(word, 0) !== 0);
    iterations += searching?.chain.iterations() ?? 0;
    const chain = chainOn(begin?.from ? from(open, begin.from) : open, dice);
    const left = begin?.left ?? 1;
    const round =
      open.kind === 'day' ? roundOf(open.problem, whole, iterations, left) : heatedPart(whole, iterations, left);
    searching = { chain, round };
  }
  const { chain, round } = searching;
  if (adopt) chain.adopt(adopt);
  chain.run(round.progress, round.until(until));
  parentPort?.postMessage({ ...chain.best(), iterations: iterations + chain.iterations() } satisfies RoundEnd);
});
parentPort?.postMessage('ready');
