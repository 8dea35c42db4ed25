import type { PlainProblem } from './plain-problem';

/** Beside so many customers one is tried, and on the way to, or from, so many whom a vehicle meets first, or last. */
const BESIDE = 60;
const ON_THE_WAY = 60;

/** Pairs a list may have, and the one that ends it. */
const PAIRS = Math.max(BESIDE, ON_THE_WAY) + 1;

/** Numbers from one list to the next, and from one customer to the next. */
export const LIST = 2 * PAIRS;
export const LISTS = 4 * LIST;

/** Ends every list: dearer than anything. */
const NO_MORE = 1_000_000_000;

/**
 * Where each customer may stand, in four lists of pairs (a customer, a cost), the cheapest first, each closed by `NO_MORE`:
 * right after somebody, and right before: the drive between the two;
 * between the depot and the first of a route, and between the last and the depot: the detour.
 * Who cannot be reached in time from the other is in no list. Customers are numbered from 0.
 */
export function plainPlaces({ customers: n, distance, ready, due, service }: PlainProblem): Int32Array {
  const places = new Int32Array(n * LISTS);
  const marks = new Float64Array(n);
  const width = n + 1;
  const isInTime = (from: number, to: number) =>
    ready[from + 1]! + service[from + 1]! + distance[(from + 1) * width + to + 1]! <= due[to + 1]!;
  /** Writes those marked into two lists, the cheapest first: who may come before customer v, and who may come after. */
  const write = (v: number, before: number, after: number, most: number) => {
    marks.sort();
    let [beforeAt, afterAt] = [before, after];
    for (let i = 0; i < n; i++) {
      const cost = Math.floor(marks[i]! / n);
      const w = marks[i]! - cost * n;
      if (w === v) continue;
      if (beforeAt < before + 2 * most && isInTime(w, v)) {
        places[beforeAt++] = w;
        places[beforeAt++] = cost;
      }
      if (afterAt < after + 2 * most && isInTime(v, w)) {
        places[afterAt++] = w;
        places[afterAt++] = cost;
      }
    }
    places[beforeAt + 1] = NO_MORE;
    places[afterAt + 1] = NO_MORE;
  };
  for (let v = 0; v < n; v++) {
    const row = (v + 1) * width;
    const at = v * LISTS;
    for (let w = 0; w < n; w++) marks[w] = distance[row + w + 1]! * n + w;
    write(v, at, at + LIST, BESIDE);
    for (let w = 0; w < n; w++) {
      marks[w] = Math.max(0, distance[row]! + distance[row + w + 1]! - distance[w + 1]!) * n + w;
    }
    write(v, at + 3 * LIST, at + 2 * LIST, ON_THE_WAY);
  }
  return places;
}
