import { parentPort, workerData } from 'node:worker_threads';
import { roundOf } from '@/planning/planner/plan-day';
import { random } from '@/planning/random';
import type { Chain } from '@/planning/search/chain';
import { heatedPart, type Part } from '@/planning/search/next-part';
import { progressOf } from './budget';
import { chainOn, from, type OpenTask, type OwnMemory, openTask, ownMemory } from './search-task';
import type { RoundEnd, RunRound, ThreadStart } from './thread-messages';
import { warmUp } from './warm-up';

/** Chains in a thread of their own, one after the other: warms up, says so, then searches exchange by exchange. */
const { task, seeds, budget, practiceUntil, stopped } = workerData as ThreadStart;
const word = new Int32Array(stopped);
if (budget.kind === 'seconds') warmUp(task, practiceUntil);
let open: OpenTask | undefined;
const chains = seeds.map(chainFrom);

parentPort?.on('message', (round: RunRound) => {
  const opened = open ?? openTask(task);
  open = opened;
  parentPort?.postMessage(chains.map((run) => run(opened, round)) satisfies RoundEnd[]);
});
parentPort?.postMessage('ready');

function chainFrom(seed: number, place: number) {
  const dice = random(seed);
  let own: OwnMemory | undefined;
  let searching: { readonly chain: Chain; readonly round: Part } | undefined;
  let iterations = 0;
  return (opened: OpenTask, { startedAt, begin, until, adopt, share }: RunRound): RoundEnd => {
    if (begin || !searching) {
      const whole = progressOf(budget, startedAt, () => Atomics.load(word, 0) !== 0);
      iterations += searching?.chain.iterations() ?? 0;
      if (place > 0) own ??= ownMemory(opened);
      const chain = chainOn(begin?.from ? from(opened, begin.from) : opened, dice, undefined, own);
      const left = begin?.left ?? 1;
      const round =
        opened.kind === 'day' ? roundOf(opened.problem, whole, iterations, left) : heatedPart(whole, iterations, left);
      searching = { chain, round };
    }
    const { chain, round } = searching;
    if (adopt) chain.adopt(adopt);
    if (share) chain.goOn(share.present, { partOf: share.partOf, part: share.firstPart + place });
    chain.run(round.progress, round.until(until));
    return { ...chain.best(), present: chain.present(), iterations: iterations + chain.iterations() };
  };
}
