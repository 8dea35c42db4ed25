import type { Problem } from '../model/problem';
import type { TravelMatrix } from '../model/travel-matrix';

/**
 * Every drive of a problem, for a first look: pairs of seconds and metres, both ways round, so that all drives to a place, or from it, lie in one row and
 * the two numbers of a drive beside each other.
 */
export type Legs = {
  readonly places: number;
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
  const to = new Int32Array(2 * n * n);
  const from = new Int32Array(2 * n * n);
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) {
      if (a === b) continue;
      const { seconds, metres } = description.travel.leg(places[a]!, places[b]!);
      const out = 2 * (a * n + b);
      from[out] = seconds;
      from[out + 1] = metres;
      const back = 2 * (b * n + a);
      to[back] = seconds;
      to[back + 1] = metres;
    }
  }
  return {
    places: n,
    to,
    from,
    perSecond: prices.travelCentsPerHour / 36,
    perMetre: prices.travelCentsPerKilometre / 10,
  };
}

/** The drives as a problem asks for them, all of them known. */
export function travelBy({ places, from }: Legs): TravelMatrix {
  return {
    seconds: (a, b) => from[2 * (a * places + b)]!,
    metres: (a, b) => from[2 * (a * places + b) + 1]!,
  };
}
