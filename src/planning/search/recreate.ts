import type { Routing } from './routing';
import type { Ruin } from './ruin';

/** How often each order of `Routing.orders` is drawn: random, demand, far, close, window length, start, end (after the paper's section 5.2). */
const WEIGHTS = [4, 4, 2, 1, 2, 2, 2];
const WEIGHT_SUM = WEIGHTS.reduce((sum, weight) => sum + weight, 0);

/**
 * Greedy insertion with blinks: visits just taken out (those of `absent` from `standing` on) and those stranded nearby, in a random one of several
 * orders, each where it is cheapest. Gives up, and says so, as soon as the cost can no longer come under the limit.
 */
export function recreateOf(
  routing: Routing,
  { stranded, strandedCount }: Ruin,
  blink: number,
  dice: () => number,
): (limit: number, standing: number) => boolean {
  const { absent, orders, putIn, cost, leftOutCost } = routing;
  const queue = new Int32Array(routing.visits);
  const keys = new Float64Array(routing.visits);
  return (limit, standing) => {
    const order = drawn(dice);
    const key = orders[order]!;
    const again = strandedCount();
    const count = absent.count() - standing + again;
    let pending = 0;
    for (let i = 0; i < count; i++) {
      const v = i < again ? stranded[i]! : absent.list[standing + i - again]!;
      const mine = order === 0 ? dice() : key[v]!;
      let place = i;
      while (place > 0 && keys[place - 1]! > mine) {
        keys[place] = keys[place - 1]!;
        queue[place] = queue[place - 1]!;
        place--;
      }
      keys[place] = mine;
      queue[place] = v;
      pending += leftOutCost[v]!;
    }
    for (let i = 0; i < count; i++) {
      const v = queue[i]!;
      pending -= leftOutCost[v]!;
      putIn(v, blink, dice);
      if (cost() - pending >= limit) return false;
    }
    return true;
  };
}

function drawn(dice: () => number): number {
  let at = dice() * WEIGHT_SUM;
  let order = 0;
  while (at >= WEIGHTS[order]!) at -= WEIGHTS[order++]!;
  return order;
}
