import { LISTS } from './plain-places';

/** The columns of a plain routing that a swap of tails reads and writes; see `plain-routing.ts`. Customers first, then the node that closes each route. */
type Columns = {
  readonly customers: number;
  readonly capacity: number;
  readonly demand: Int32Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
  readonly departure: Int32Array;
  readonly latest: Int32Array;
  readonly edge: Int32Array;
  readonly routeOf: Int32Array;
  readonly load: Int32Array;
  readonly size: Int32Array;
  readonly places: Int32Array;
  readonly between: (v: number, w: number) => number;
};

export type PlainTails = {
  /**
   * After whom on another route customer v would be joined most cheaply, the two routes changing tails; −1 when nothing fits for less than `under`. `closing`: the closing node of an
   * empty route, where v and what follows it may begin anew; −1 for none.
   */
  readonly cheapest: (v: number, under: number, closing: number) => number;
  /** Joins v to w, and what followed w to what came before v; gives what the edges cost more. Times are not laid again. */
  readonly swap: (w: number, v: number) => number;
};

/** So many of those it may follow are tried for a customer, the nearest first. */
const TRIES = 20;

/** 2-opt* of Potvin & Rousseau 1995: the one exchange that moves what follows a customer whole, however long; strings are too short for it where routes are long. */
export function plainTails(columns: Columns): PlainTails {
  const {
    customers: n,
    capacity,
    demand,
    next,
    previous,
    departure,
    latest,
    edge,
    routeOf,
    load,
    size,
    places,
  } = columns;
  const { between } = columns;

  const loadFrom = (v: number) => {
    let sum = 0;
    for (let w = v; w < n; w = next[w]!) sum += demand[w]!;
    return sum;
  };

  /** What joining v to w costs more; Infinity when it costs `under`, or does not fit. */
  const added = (w: number, v: number, near: number, under: number) => {
    const [own, other] = [routeOf[v]!, routeOf[w]!];
    if (other < 0 || other === own) return Number.POSITIVE_INFINITY;
    const before = previous[v]!;
    const after = next[w]!;
    const joined = between(before, after);
    const cost = near + joined - edge[v]! - edge[after]!;
    if (cost >= under || departure[w]! + near > latest[v]! || departure[before]! + joined > latest[after]!) {
      return Number.POSITIVE_INFINITY;
    }
    const more = loadFrom(v) - loadFrom(after);
    return load[other]! + more > capacity || load[own]! - more > capacity ? Number.POSITIVE_INFINITY : cost;
  };

  const cheapest = (v: number, under: number, closing: number) => {
    let least = under;
    let best = -1;
    const attempt = (w: number, near: number) => {
      const cost = added(w, v, near, least);
      if (cost >= least) return;
      least = cost;
      best = w;
    };
    const first = v * LISTS;
    for (let i = first; i < first + 2 * TRIES && places[i + 1]! - edge[v]! < least; i += 2) {
      attempt(places[i]!, places[i + 1]!);
    }
    if (closing >= 0 && previous[v]! < n) attempt(closing, between(closing, v));
    return best;
  };

  const join = (from: number, to: number) => {
    next[from] = to;
    previous[to] = from;
  };

  const swap = (w: number, v: number) => {
    const [own, other] = [routeOf[v]!, routeOf[w]!];
    const [endOwn, endOther] = [n + own, n + other];
    const before = previous[v]!;
    const after = next[w]!;
    const [lastOwn, lastOther] = [previous[endOwn]!, previous[endOther]!];
    const [homeOwn, homeOther] = [edge[endOwn]!, edge[endOther]!];
    const more = loadFrom(v) - loadFrom(after);
    let longer = 0;
    for (let x = v; x < n; x = next[x]!, longer++) routeOf[x] = other;
    for (let x = after; x < n; x = next[x]!, longer--) routeOf[x] = own;
    load[other]! += more;
    load[own]! -= more;
    size[other]! += longer;
    size[own]! -= longer;
    const old = edge[v]! + edge[after]!;
    join(w, v);
    edge[v] = between(w, v);
    join(lastOwn, endOther);
    edge[endOther] = homeOwn;
    const end = after === endOther ? endOwn : after;
    join(before, end);
    edge[end] = between(before, end);
    if (end === after) {
      join(lastOther, endOwn);
      edge[endOwn] = homeOther;
    }
    return edge[v]! + edge[end]! - old;
  };

  return { cheapest, swap };
}
