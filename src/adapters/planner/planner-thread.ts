import { parentPort } from 'node:worker_threads';
import { type Ending, foundPlan } from './found-plan';
import { ABANDONED, ENOUGH, type PlannerOrder, type PlannerWord } from './planner-messages';
import { warmUpDays } from './warm-up';

/** A thread that plans one problem after the other and stays warm between them. */
const SAY_EVERY_MS = 100;
const ENDINGS: Readonly<Record<number, Ending>> = { [ENOUGH]: 'enough', [ABANDONED]: 'abandoned' };

const say = (word: PlannerWord) => parentPort?.postMessage(word);

parentPort?.on('message', (order: PlannerOrder) => {
  if (order.kind === 'warmUp') {
    warmUpDays();
    return say({ kind: 'done' });
  }
  const word = new Int32Array(order.ending);
  const ending = () => ENDINGS[Atomics.load(word, 0)] ?? null;
  let [saidAt, saidCents] = [Number.NEGATIVE_INFINITY, Number.NaN];
  const watch = (costCents: number, seconds: number) => {
    if (costCents === saidCents || performance.now() - saidAt < SAY_EVERY_MS) return;
    [saidAt, saidCents] = [performance.now(), costCents];
    say({ kind: 'cheaper', costCents, seconds });
  };
  try {
    say({ kind: 'found', found: foundPlan(order, { ending, watch }) });
  } catch (error) {
    say({ kind: 'failed', reason: (error as Error).message });
  }
});
