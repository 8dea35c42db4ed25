import type { Problem } from '../model/problem';
import type { TravelMatrix } from '../model/travel-matrix';

/**
 * Every drive of a problem, for a first look: pairs of seconds and metres, both ways round, so that all drives to a place, or from it, lie in one row and
 * the two numbers of a drive beside each other.
 */
export type Legs = {
  readonly places: number;
  /** The row of each place: near places have rows near each other, for the sake of the cache. */
  readonly slotOf: Int32Array;
  /** Row by the place one drives to. */
  readonly to: Int32Array;
  /** Row by the place one comes from. */
  readonly from: Int32Array;
  /** What a second and a metre of driving cost, in hundredths of a cent. */
  readonly perSecond: number;
  readonly perMetre: number;
};

export const HUNDREDTHS = 100;

export function legsOf({ numbering, description, prices }: Problem): Legs {
  const { places } = numbering;
  const n = places.length;
  const { leg } = description.travel;
  const order = chained(n, (a, b) => leg(places[a]!, places[b]!).seconds);
  const slotOf = new Int32Array(n);
  order.forEach((place, slot) => {
    slotOf[place] = slot;
  });
  const from = new Int32Array(2 * n * n);
  const to = new Int32Array(2 * n * n);
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) {
      if (a === b) continue;
      const { seconds, metres } = leg(places[order[a]!]!, places[order[b]!]!);
      const out = 2 * (a * n + b);
      from[out] = seconds;
      from[out + 1] = metres;
      const back = 2 * (b * n + a);
      to[back] = seconds;
      to[back + 1] = metres;
    }
  }
  const isSame = from.every((value, i) => value === to[i]);
  return {
    places: n,
    slotOf,
    to: isSame ? from : to,
    from,
    perSecond: prices.travelCentsPerHour / 36,
    perMetre: prices.travelCentsPerKilometre / 10,
  };
}

/** All of them in a chain, each followed by the nearest of those left. */
function chained(n: number, far: (a: number, b: number) => number): Int32Array {
  const chain = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = 1; i < n; i++) {
    let nearest = i;
    let least = Number.POSITIVE_INFINITY;
    for (let j = i; j < n; j++) {
      const value = far(chain[i - 1]!, chain[j]!);
      if (value >= least) continue;
      least = value;
      nearest = j;
    }
    const next = chain[nearest]!;
    chain[nearest] = chain[i]!;
    chain[i] = next;
  }
  return chain;
}

/** The drives as a problem asks for them, all of them known. */
export function travelBy({ places, slotOf, from }: Legs): TravelMatrix {
  return {
    seconds: (a, b) => from[2 * (slotOf[a]! * places + slotOf[b]!)]!,
    metres: (a, b) => from[2 * (slotOf[a]! * places + slotOf[b]!) + 1]!,
  };
}
