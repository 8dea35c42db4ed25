import { routeCents } from '../timetable/cost';
import { type Evaluation, routeEvaluation, tryOrder } from '../timetable/evaluation';
import { type Break, breaksOf, worsened } from '../timetable/feasibility';
import { firstFreePosition } from './best-position';

/** The least that would have to give for a visit to fit a full route, and where it would then go. */
export type Relaxation = {
  readonly position: number;
  readonly breaks: readonly Break[];
  /** All the breaks together, in seconds. */
  readonly excess: number;
  /** What the plan's routes would cost more, overtime past its limit and promises broken included. Null when something cannot be bought, like a pin. */
  readonly costCents: number | null;
};

/** The position that costs least with what it breaks; of equals, the one that is short of fewest seconds. */
export function cheapestRelaxation(evaluation: Evaluation, route: number, visit: number): Relaxation | null {
  const order = evaluation.plan.orders[route]!;
  const { breaks: known, cents } = routeEvaluation(evaluation, route);
  let best: Relaxation | null = null;
  for (let position = firstFreePosition(evaluation, route); position <= order.length; position++) {
    const tried = tryOrder(evaluation, route, order.toSpliced(position, 0, visit));
    const breaks = worsened(known, breaksOf(tried));
    const excess = breaks.reduce((sum, one) => sum + one.excess, 0);
    const found = { position, breaks, excess, costCents: breaks.every(isBought) ? routeCents(tried) - cents : null };
    if (!best || isCheaper(found, best)) best = found;
  }
  return best;
}

function isCheaper(a: Relaxation, b: Relaxation): boolean {
  const [priceA, priceB] = [a.costCents ?? Infinity, b.costCents ?? Infinity];
  return priceA !== priceB ? priceA < priceB : a.excess < b.excess;
}

/** Time can be bought: running past the shift by the hour, a promise by its compensation. */
const isBought = ({ rule }: Break) => rule === 'shift' || rule === 'promisedWindow';
