import type { PlainProblem } from './plain-problem';

/** Beside so many customers one is tried, and on the way to, or from, so many whom a vehicle meets first, or last. */
const MOST = 60;

/** Numbers from one list to the next, and from one customer to the next: the places beside somebody, then two lists of the ways to and from the depot. */
export const BESIDE = 2 * MOST + 1;
export const ON_THE_WAY = MOST + 1;
export const LISTS = BESIDE + 2 * ON_THE_WAY;

/** Ends every list: dearer than anything. */
export const NO_MORE = 0x7fffffff;

/** Of an entry of places beside somebody: whether one may come right after them, and right before. */
export const AFTER = 1;
export const BEFORE = 2;

/**
 * Where each customer may stand, in three lists, the cheapest first, each closed by what is dearer than anything:
 * beside somebody: the drive between the two (an entry is cost, customer, AFTER and BEFORE, in 2^(bits + 2), 4 and 1);
 * between the depot and the first of a route, and between the last and the depot: the detour (cost and customer, in 2^bits and 1).
 * Customers are numbered from 0. Who cannot be reached in time from the other is in no list.
 */
export function writePlainPlaces(
  { customers: n, distance, ready, due, service }: PlainProblem,
  places: Int32Array,
  bits: number,
): void {
  const marks = new Float64Array(n);
  const width = n + 1;
  const isInTime = (from: number, to: number) =>
    ready[from + 1]! + service[from + 1]! + distance[(from + 1) * width + to + 1]! <= due[to + 1]!;
  const writeBeside = (v: number, at: number) => {
    const dearest = 2 ** (29 - bits) - 1;
    let [after, before] = [0, 0];
    for (let i = 0; i < n && (after < MOST || before < MOST); i++) {
      const cost = Math.floor(marks[i]! / n);
      if (cost >= dearest) break;
      const w = marks[i]! - cost * n;
      if (w === v) continue;
      const mayFollow = after < MOST && isInTime(w, v);
      const mayPrecede = before < MOST && isInTime(v, w);
      if (!mayFollow && !mayPrecede) continue;
      after += Number(mayFollow);
      before += Number(mayPrecede);
      places[at++] = (cost * 2 ** bits + w) * 4 + AFTER * Number(mayFollow) + BEFORE * Number(mayPrecede);
    }
    places[at] = NO_MORE;
  };
  const writeOnTheWay = (v: number, first: number, last: number) => {
    const dearest = 2 ** (31 - bits) - 1;
    let [firstAt, lastAt] = [first, last];
    for (let i = 0; i < n; i++) {
      const cost = Math.floor(marks[i]! / n);
      if (cost >= dearest) break;
      const w = marks[i]! - cost * n;
      if (w === v) continue;
      const entry = cost * 2 ** bits + w;
      if (firstAt < first + MOST && isInTime(v, w)) places[firstAt++] = entry;
      if (lastAt < last + MOST && isInTime(w, v)) places[lastAt++] = entry;
    }
    places[firstAt] = NO_MORE;
    places[lastAt] = NO_MORE;
  };
  for (let v = 0; v < n; v++) {
    const row = (v + 1) * width;
    const at = v * LISTS;
    for (let w = 0; w < n; w++) marks[w] = distance[row + w + 1]! * n + w;
    marks.sort();
    writeBeside(v, at);
    for (let w = 0; w < n; w++) {
      marks[w] = Math.max(0, distance[row]! + distance[row + w + 1]! - distance[w + 1]!) * n + w;
    }
    marks.sort();
    writeOnTheWay(v, at + BESIDE, at + BESIDE + ON_THE_WAY);
  }
}
