import {
  DEPARTURE,
  ENTERING,
  LATEST,
  LEAVING,
  LOAD,
  NEXT,
  type PlainNodes,
  PREVIOUS,
  ROUTE,
  SHIFT,
  SIZE,
} from './plain-nodes';
import { AFTER, LISTS, NO_MORE } from './plain-places';

export type PlainTails = {
  /**
   * After whom on another route customer v would be joined most cheaply, the two routes changing tails; −1 when nothing fits for less than `under`. `closing`: the closing node of an
   * empty route, where v and what follows it may begin anew; −1 for none.
   */
  readonly cheapest: (v: number, under: number, closing: number, capacity: number) => number;
  /** Joins v to w, and what followed w to what came before v; gives what the edges cost more. Times are not laid again. */
  readonly swap: (w: number, v: number) => number;
};

/** So many of those it may follow are tried for a customer, the nearest first. */
const TRIES = 20;

/**
 * 2-opt* of Potvin & Rousseau 1995: the one exchange that moves what follows a customer whole, however long; strings are too short for it where routes are long.
 * Nodes by offset, as in `plain-nodes.ts`; `firstClosing` is that of the first route.
 */
export function plainTails(
  { node }: PlainNodes,
  firstClosing: number,
  places: Int32Array,
  bits: number,
  between: (v: number, w: number) => number,
  join: (from: number, to: number, edge: number) => void,
): PlainTails {
  const mask = 2 ** bits - 1;

  const loadFrom = (v: number) => {
    let sum = 0;
    for (let w = v; w < firstClosing; w = node[w + NEXT]!) sum += node[w + LOAD]!;
    return sum;
  };

  /** What joining v to w costs more; `under` when it costs that or more, or does not fit. */
  const added = (w: number, v: number, near: number, under: number, capacity: number) => {
    const own = node[v + ROUTE]!;
    const other = node[w + ROUTE]!;
    if (other < 0 || other === own) return under;
    const before = node[v + PREVIOUS]!;
    const after = node[w + NEXT]!;
    if (node[w + DEPARTURE]! + near > node[v + LATEST]!) return under;
    const joined = between(before, after);
    const cost = near + joined - node[v + ENTERING]! - node[w + LEAVING]!;
    if (cost >= under || node[before + DEPARTURE]! + joined > node[after + LATEST]!) return under;
    const more = loadFrom(v) - loadFrom(after);
    return node[other + LOAD]! + more > capacity || node[own + LOAD]! - more > capacity ? under : cost;
  };

  const cheapest = (v: number, under: number, closing: number, capacity: number) => {
    let least = under;
    let best = -1;
    const first = (v >> SHIFT) * LISTS;
    const entering = node[v + ENTERING]!;
    for (let i = first, tries = 0; tries < TRIES; i++) {
      const entry = places[i]!;
      const near = entry >> (bits + 2);
      if (entry === NO_MORE || near - entering >= least) break;
      if ((entry & AFTER) === 0) continue;
      tries++;
      const w = ((entry >> 2) & mask) << SHIFT;
      const cost = added(w, v, near, least, capacity);
      if (cost >= least) continue;
      least = cost;
      best = w;
    }
    if (closing >= 0 && node[v + PREVIOUS]! < firstClosing) {
      const cost = added(closing, v, between(closing, v), least, capacity);
      if (cost < least) best = closing;
    }
    return best;
  };

  const swap = (w: number, v: number) => {
    const own = node[v + ROUTE]!;
    const other = node[w + ROUTE]!;
    const before = node[v + PREVIOUS]!;
    const after = node[w + NEXT]!;
    const lastOwn = node[own + PREVIOUS]!;
    const lastOther = node[other + PREVIOUS]!;
    const homeOwn = node[own + ENTERING]!;
    const homeOther = node[other + ENTERING]!;
    const more = loadFrom(v) - loadFrom(after);
    let longer = 0;
    for (let x = v; x < firstClosing; x = node[x + NEXT]!, longer++) node[x + ROUTE] = other;
    for (let x = after; x < firstClosing; x = node[x + NEXT]!, longer--) node[x + ROUTE] = own;
    node[other + LOAD]! += more;
    node[own + LOAD]! -= more;
    node[other + SIZE]! += longer;
    node[own + SIZE]! -= longer;
    const old = node[v + ENTERING]! + node[w + LEAVING]!;
    join(w, v, between(w, v));
    join(lastOwn, other, homeOwn);
    const end = after === other ? own : after;
    join(before, end, between(before, end));
    if (end === after) join(lastOther, own, homeOther);
    return node[v + ENTERING]! + node[end + ENTERING]! - old;
  };

  return { cheapest, swap };
}
