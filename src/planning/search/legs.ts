import type { Problem } from '../model/problem';
import type { TravelMatrix } from '../model/travel-matrix';
import { chained } from './chained';

/**
 * Every drive of a problem, for a first look: both ways round, so that all drives to a place, or from it, lie in one row. Near places have rows near each
 * other, and seconds take two bytes each, for the sake of the cache.
 */
export type Legs = {
  readonly places: number;
  /** The row of each place. */
  readonly slotOf: Int32Array;
  /** Seconds, `FAR` of them or more being `FAR`. Row by the place one comes from. */
  readonly from: Uint16Array;
  readonly metresFrom: Int32Array;
  /** Row by the place one drives to: the very same where there and back are. */
  readonly to: Uint16Array;
  readonly metresTo: Int32Array;
  /** What a second and a metre of driving cost, in hundredths of a cent. */
  readonly perSecond: number;
  readonly perMetre: number;
};

export const HUNDREDTHS = 100;

/** Eighteen hours. */
const FAR = 0xffff;

/** Memory for the drives of one problem after another, of up to so many places each. */
export type LegMemory = Pick<Legs, 'slotOf' | 'from' | 'metresFrom'> & {
  readonly write: (problem: Problem) => Legs;
  /** All seconds of the drive from one row to another. */
  readonly seconds: (from: number, to: number) => number;
  /** The drives written last, as a problem asks for them. */
  readonly travel: TravelMatrix;
};

export function legsIn(most: number): LegMemory {
  const slotOf = new Int32Array(most);
  const from = new Uint16Array(most * most);
  const metresFrom = new Int32Array(most * most);
  const far = new Map<number, number>();
  let back: Pick<Legs, 'to' | 'metresTo'> | undefined;
  let n = 0;
  const write = ({ numbering: { places }, description: { travel }, prices }: Problem): Legs => {
    n = places.length;
    far.clear();
    const { leg, isSameBack = false } = travel;
    const order = chained(places);
    order.forEach((place, slot) => {
      slotOf[place] = slot;
    });
    if (!isSameBack) back ??= { to: new Uint16Array(most * most), metresTo: new Int32Array(most * most) };
    const { to, metresTo } = isSameBack || !back ? { to: from, metresTo: metresFrom } : back;
    const enter = (a: number, b: number, seconds: number, metres: number) => {
      from[a * n + b] = to[b * n + a] = Math.min(seconds, FAR);
      metresFrom[a * n + b] = metresTo[b * n + a] = metres;
      if (seconds < FAR) return;
      far.set(a * n + b, seconds);
      if (isSameBack) far.set(b * n + a, seconds);
    };
    for (let a = 0; a < n; a++) {
      const here = places[order[a]!]!;
      enter(a, a, 0, 0);
      for (let b = isSameBack ? a + 1 : 0; b < n; b++) {
        if (a === b) continue;
        const { seconds, metres } = leg(here, places[order[b]!]!);
        enter(a, b, seconds, metres);
      }
    }
    const perSecond = prices.travelCentsPerHour / 36;
    const perMetre = prices.travelCentsPerKilometre / 10;
    return { places: n, slotOf, from, metresFrom, to, metresTo, perSecond, perMetre };
  };
  const seconds = (a: number, b: number) => {
    const known = from[a * n + b]!;
    return known < FAR ? known : far.get(a * n + b)!;
  };
  const travel = {
    seconds: (a: number, b: number) => seconds(slotOf[a]!, slotOf[b]!),
    metres: (a: number, b: number) => metresFrom[slotOf[a]! * n + slotOf[b]!]!,
  };
  return { slotOf, from, metresFrom, write, seconds, travel };
}
