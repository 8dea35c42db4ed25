import { firstDue } from '../model/due-table';
import type { Problem } from '../model/problem';
import type { Routing } from './routing';

/** The sort keys of visits as `Routing.orders` wants them: what is hard to place, dear to leave out, or early, can come first. */
export function dayOrders(
  { visit, due }: Problem,
  visits: readonly number[],
  price: Float64Array,
  candidates: readonly Int32Array[],
): Routing['orders'] {
  const key = (of: (v: number, m: number) => number) => Float64Array.from(visits, of);
  return [
    key(() => 0),
    key((v) => -visit.serviceSeconds[v]!),
    key((_, m) => -price[m]!),
    key((_, m) => candidates[m]!.length),
    key((v) => visit.windowEnd[v]! - visit.windowStart[v]!),
    key((v) => visit.windowStart[v]!),
    key((v) => firstDue(due, v, visit.latestArrival[v]!)),
  ];
}
