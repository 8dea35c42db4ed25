import type { Legs } from './legs';

/** How many neighbours of a visit a ruin may walk. */
export const AROUND = 200;

/**
 * Of each visit who lies around it by driving, nearest first, the visit itself at the head: places in `visits`, `AROUND` numbers a visit of which as many as
 * are returned are meant.
 */
export function writeDayNeighbours(
  visits: readonly number[],
  around: Int32Array,
  slotOfVisit: Int32Array,
  { from, places }: Pick<Legs, 'from' | 'places'>,
): number {
  const n = visits.length;
  const count = Math.min(AROUND, n);
  const columns = Int32Array.from(visits, (v) => slotOfVisit[v]!);
  // Drive and number are sorted as one: numbers sort by themselves, without a comparison called for each pair.
  const marked = new Float64Array(n);
  for (let m = 0; m < n; m++) {
    const row = columns[m]! * places;
    for (let w = 0; w < n; w++) marked[w] = (1 + from[row + columns[w]!]!) * n + w;
    marked[m] = m;
    marked.sort();
    for (let i = 0; i < count; i++) around[AROUND * m + i] = marked[i]! % n;
  }
  return count;
}
