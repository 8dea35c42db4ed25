/** Of the numbers below `n`, the `count` with the smallest values, smallest first; of equals, the lower number. */
export function nearest(n: number, count: number, value: (number: number) => number): Int32Array {
  // Value and number are sorted as one: numbers sort by themselves, without a comparison called for each pair.
  const marked = Float64Array.from({ length: n }, (_, i) => Math.round(10 * Math.min(value(i), FARTHEST)) * n + i);
  return Int32Array.from(marked.sort().subarray(0, count), (mark) => mark - Math.floor(mark / n) * n);
}

/** Beyond it all are equal; ten times it, times any number of things, is still exact. */
const FARTHEST = 1e10;
