import type { PartTable } from '../model/part-table';
import type { Timetable } from '../timetable/timetable-columns';
import type { HardRule } from './rule';

/**
 * The visits of a route together need no more of any part than it carries. `stock` is what it sets out with: work done has used its share, and
 * if that was more than the stock, the rest came from elsewhere, and nothing is left. Told of the route as a whole, by how many parts are missing.
 */
export const parts: HardRule = {
  name: 'parts',
  excessAt: (t, k) => {
    const { part } = t.problem;
    if (part.count === 0 || k !== t.count) return 0;
    let missing = 0;
    for (let p = 0; p < part.count; p++) missing += Math.max(0, -left(t, p));
    return missing;
  },
};

/** How many of a part a visit would lack on a route, beside what stands there. 0 for a part it does not need. */
export function missingPart(t: Timetable, v: number, p: number): number {
  return Math.max(0, needOf(t.problem.part, v, p) - Math.max(0, left(t, p)));
}

/** Whether the route still carries all that the visit needs. */
export function carries(t: Timetable, v: number): boolean {
  const { part } = t.problem;
  for (let row = part.from[v]!; row < part.from[v + 1]!; row++) {
    if (part.quantity[row]! > left(t, part.part[row]!)) return false;
  }
  return true;
}

/** What is not used yet of a part on a route; negative when there is too little. */
function left({ problem: { part }, route, order, count, started }: Timetable, p: number): number {
  let used = 0;
  for (let k = 0; k < started; k++) used += needOf(part, order[k]!, p);
  let rest = Math.max(0, part.stock[route * part.count + p]! - used);
  for (let k = started; k < count; k++) rest -= needOf(part, order[k]!, p);
  return rest;
}

function needOf({ from, part, quantity }: PartTable, v: number, p: number): number {
  for (let row = from[v]!; row < from[v + 1]!; row++) if (part[row] === p) return quantity[row]!;
  return 0;
}
