import type { Problem } from '../model/problem';
import type { TravelMatrix } from '../model/travel-matrix';
import { chained } from './chained';

/**
 * Every drive of a problem, for a first look: pairs of seconds and metres, both ways round, so that all drives to a place, or from it, lie in one row and
 * the two numbers of a drive beside each other. Near places have rows near each other, for the sake of the cache.
 */
export type Legs = {
  readonly places: number;
  /** The row of each place. */
  readonly slotOf: Int32Array;
  /** Row by the place one drives to: the very same as `from` where there and back are. */
  readonly to: Int32Array;
  /** Row by the place one comes from. */
  readonly from: Int32Array;
  /** What a second and a metre of driving cost, in hundredths of a cent. */
  readonly perSecond: number;
  readonly perMetre: number;
};

export const HUNDREDTHS = 100;

/** Memory for the drives of one problem after another, of up to so many places each. */
export type LegMemory = Pick<Legs, 'slotOf' | 'from'> & {
  readonly write: (problem: Problem) => Legs;
  /** The drives written last, as a problem asks for them. */
  readonly travel: TravelMatrix;
};

export function legsIn(most: number): LegMemory {
  const slotOf = new Int32Array(most);
  const from = new Int32Array(2 * most * most);
  let back: Int32Array | undefined;
  let n = 0;
  const write = ({ numbering: { places }, description: { travel }, prices }: Problem): Legs => {
    n = places.length;
    const { leg, isSameBack = false } = travel;
    const order = chained(places);
    order.forEach((place, slot) => {
      slotOf[place] = slot;
    });
    if (!isSameBack) back ??= new Int32Array(2 * most * most);
    const to = isSameBack || !back ? from : back;
    for (let a = 0; a < n; a++) {
      const here = places[order[a]!]!;
      from[2 * a * (n + 1)] = to[2 * a * (n + 1)] = 0;
      from[2 * a * (n + 1) + 1] = to[2 * a * (n + 1) + 1] = 0;
      for (let b = isSameBack ? a + 1 : 0; b < n; b++) {
        if (a === b) continue;
        const { seconds, metres } = leg(here, places[order[b]!]!);
        const there = 2 * (a * n + b);
        from[there] = seconds;
        from[there + 1] = metres;
        const home = 2 * (b * n + a);
        to[home] = seconds;
        to[home + 1] = metres;
      }
    }
    const perSecond = prices.travelCentsPerHour / 36;
    const perMetre = prices.travelCentsPerKilometre / 10;
    return { places: n, slotOf, to, from, perSecond, perMetre };
  };
  const travel = {
    seconds: (a: number, b: number) => from[2 * (slotOf[a]! * n + slotOf[b]!)]!,
    metres: (a: number, b: number) => from[2 * (slotOf[a]! * n + slotOf[b]!) + 1]!,
  };
  return { slotOf, from, write, travel };
}
