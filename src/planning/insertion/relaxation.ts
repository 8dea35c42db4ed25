import { numberOf } from '../model/numbering';
import { hourPrice } from '../price';
import { type Evaluation, routeEvaluation, tryOrder } from '../timetable/evaluation';
import { type Break, breaksOf, worsened } from '../timetable/feasibility';
import { firstFreePosition } from './best-position';

/** The least that would have to give for a visit to fit a full route, and where it would then go. */
export type Relaxation = {
  readonly position: number;
  readonly breaks: readonly Break[];
  /** All the breaks together, in seconds. */
  readonly excess: number;
  /** What they would cost: overtime past its limit, promises broken. Null when something cannot be bought, like a pin. */
  readonly costCents: number | null;
};

/** The position whose new breaks cost least; of equals, the one that is short of fewest seconds. */
export function cheapestRelaxation(evaluation: Evaluation, route: number, visit: number): Relaxation | null {
  const order = evaluation.plan.orders[route]!;
  const known = routeEvaluation(evaluation, route).breaks;
  let best: Relaxation | null = null;
  for (let position = firstFreePosition(evaluation, route); position <= order.length; position++) {
    const breaks = worsened(known, breaksOf(tryOrder(evaluation, route, order.toSpliced(position, 0, visit))));
    const excess = breaks.reduce((sum, one) => sum + one.excess, 0);
    const found = { position, breaks, excess, costCents: priceOf(evaluation, route, breaks) };
    if (!best || isCheaper(found, best)) best = found;
  }
  return best;
}

function isCheaper(a: Relaxation, b: Relaxation): boolean {
  const [priceA, priceB] = [a.costCents ?? Infinity, b.costCents ?? Infinity];
  return priceA !== priceB ? priceA < priceB : a.excess < b.excess;
}

/** Running past the shift is paid once, by its worst second; every broken window pays its compensation. */
function priceOf({ problem }: Evaluation, route: number, breaks: readonly Break[]): number | null {
  if (breaks.some(({ rule }) => rule !== 'shift' && rule !== 'promisedWindow')) return null;
  const over = Math.max(0, ...breaks.filter(({ rule }) => rule === 'shift').map(({ excess }) => excess));
  const broken = breaks.flatMap(({ rule, visitKey }) =>
    rule === 'promisedWindow' && visitKey !== null ? [visitKey] : [],
  );
  const owed = broken.map((key) => problem.visit.windowLateCents[numberOf('visit', problem.numbering.visits, key)]!);
  return hourPrice(over, problem.route.overtimeCentsPerHour[route]!) + owed.reduce((sum, cents) => sum + cents, 0);
}
