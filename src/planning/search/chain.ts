import type { Random } from '../random';
import { phaseAt } from './phase';
import { recreateOf } from './recreate';
import type { Routing, Share } from './routing';
import { ruinOf } from './ruin';
import type { SearchSettings } from './settings';

/** How far a search is: 0 at the start, 1 or more when it must stop. Asked every few iterations. */
export type Progress = (iterations: number) => number;

export type Chain = {
  /** Goes on until `progress` reaches `until`. */
  readonly run: (progress: Progress, until: number) => void;
  /** The cheapest routes met so far, and what they cost. */
  readonly best: () => { readonly cost: number; readonly snapshot: Int32Array };
  /** Goes on from other routes when they are cheaper than the best met here. */
  readonly adopt: (found: { readonly cost: number; readonly snapshot: Int32Array }) => void;
  /** What it is about to change, and what that costs: hot, dearer than the best. */
  readonly present: () => { readonly cost: number; readonly snapshot: Int32Array };
  /** Goes on from these routes, whatever they cost, on a share of them; the best met so far is forgotten. */
  readonly goOn: (snapshot: Int32Array, share: Share | null) => void;
  readonly iterations: () => number;
};

/** How often the clock is read. */
const ITERATIONS_A_LOOK = 16;

/**
 * One chain of ruin, recreate and annealing (Slack Induction by String Removals, Christiaens & Vanden Berghe 2020): a change is kept when it costs less than
 * the present routes plus a random allowance that shrinks, exponentially, from `hottest` to `coldest` mean edges (`phaseAt`). What cannot
 * be kept any more is given up half way. Where routes can change tails, some rounds do that instead: the more, the longer they are.
 */
export function chainOf(
  routing: Routing,
  dice: Random,
  settings: SearchSettings,
  watch: (cost: number) => void = () => undefined,
): Chain {
  const { fraction } = dice;
  const ruining = ruinOf(routing, settings, fraction);
  const recreate = recreateOf(routing, ruining, settings.blink, fraction);
  routing.construct();
  routing.keep();
  let current = routing.cost();
  let best = current;
  let snapshot = routing.snapshot();
  let iterations = 0;
  let routePrice = 0;
  const meanEdge = routing.meanEdge();
  const cooling = Math.log(settings.coldest / settings.hottest);
  const meanLength = () => routing.planned() / Math.max(1, routing.routesUsed());
  const { swapTails } = routing;

  const price = (cost: number) => {
    if (!routing.priceRoutes || cost === routePrice) return;
    routePrice = cost;
    routing.priceRoutes(cost);
    current = routing.cost();
  };
  const rebuilt = (limit: number, length: number): boolean => {
    const standing = routing.absent.count();
    ruining.ruin(length);
    if (recreate(limit, standing)) return true;
    routing.undo();
    return false;
  };

  return {
    run: (progress, until) => {
      // What fits nowhere now fits nowhere ever: every place of an empty plan has been tried.
      if (routing.planned() === 0) return;
      let temperature = 0;
      let length = 0;
      let tails = 0;
      for (let look = 0; ; look--) {
        if (look === 0) {
          const at = progress(iterations);
          if (at >= until) {
            price(0);
            return;
          }
          const phase = phaseAt(at, settings);
          temperature = meanEdge * settings.hottest * Math.exp(cooling * phase.cooled);
          price(Math.round(meanEdge * phase.routePrice));
          length = meanLength();
          if (swapTails) tails = Math.min(settings.mostTails, length / settings.lengthForTails);
          look = ITERATIONS_A_LOOK;
        }
        iterations++;
        const allowance = -temperature * Math.log(fraction());
        const isChanged =
          swapTails && fraction() < tails ? swapTails(allowance, fraction) : rebuilt(current + allowance, length);
        if (!isChanged) continue;
        routing.keep();
        current = routing.cost();
        const cost = current - routePrice * routing.routesUsed();
        if (cost >= best) continue;
        best = cost;
        snapshot = routing.snapshot();
        watch(best);
      }
    },
    best: () => ({ cost: best, snapshot }),
    adopt: (found) => {
      if (found.cost >= best) return;
      routing.adopt(found.snapshot);
      current = routing.cost();
      best = current;
      snapshot = found.snapshot;
    },
    present: () => ({ cost: current, snapshot: routing.snapshot() }),
    goOn: (begin, share) => {
      routing.adopt(begin);
      routing.share?.(share);
      current = routing.cost();
      best = current;
      snapshot = begin;
    },
    iterations: () => iterations,
  };
}
