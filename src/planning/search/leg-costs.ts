import type { Problem } from '../problem';

/** What each drive costs, for a first look: in hundredths of a cent, rounded down. Both ways round, so that all drives to a place, or from it, lie in one row. */
export type LegCosts = {
  readonly places: number;
  /** Row by the place one drives to. */
  readonly costTo: Int32Array;
  readonly secondsTo: Int32Array;
  readonly metresTo: Int32Array;
  /** Row by the place one comes from. */
  readonly costFrom: Int32Array;
  readonly secondsFrom: Int32Array;
  readonly metresFrom: Int32Array;
};

export const HUNDREDTHS = 100;

export function legCosts({ numbering, description, prices }: Problem): LegCosts {
  const { places } = numbering;
  const n = places.length;
  const column = () => new Int32Array(n * n);
  const [costTo, secondsTo, metresTo] = [column(), column(), column()];
  const [costFrom, secondsFrom, metresFrom] = [column(), column(), column()];
  for (let from = 0; from < n; from++) {
    for (let to = 0; to < n; to++) {
      if (from === to) continue;
      const { seconds, metres } = description.travel.leg(places[from]!, places[to]!);
      const byTime = (seconds * prices.travelCentsPerHour) / 36;
      const byWay = (metres * prices.travelCentsPerKilometre) / 10;
      costFrom[from * n + to] = Math.floor(byTime + byWay);
      costTo[to * n + from] = costFrom[from * n + to]!;
      secondsFrom[from * n + to] = seconds;
      secondsTo[to * n + from] = seconds;
      metresFrom[from * n + to] = metres;
      metresTo[to * n + from] = metres;
    }
  }
  return { places: n, costTo, secondsTo, metresTo, costFrom, secondsFrom, metresFrom };
}
