import type { PlainProblem } from './plain-problem';

/** How many neighbours of a customer a ruin may walk. */
const AROUND = 250;
/** How many a granular insertion tries on each side. */
const BESIDE = 40;
/** A second waited, or a second late, counts this much of a second driven (Vidal et al. 2013). */
const WAIT_WEIGHT = 0.2;
const LATE_WEIGHT = 1;

export type PlainNeighbours = {
  /** Nearest first, the customer itself at the head. */
  readonly around: readonly Int32Array[];
  /** Rows of `width`: who would best come just before, and just after. */
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly width: number;
};

export function plainNeighbours(problem: PlainProblem): PlainNeighbours {
  const { customers: n, distance, ready, due, service } = problem;
  const width = Math.min(BESIDE, n - 1);
  const before = new Int32Array(n * width);
  const after = new Int32Array(n * width);
  const around: Int32Array[] = [];
  const edge = (i: number, j: number) => distance[(i + 1) * (n + 1) + j + 1]!;
  const sequence = (i: number, j: number) => {
    const reach = edge(i, j) + service[i + 1]!;
    const wait = Math.max(0, ready[j + 1]! - reach - due[i + 1]!);
    const late = Math.max(0, ready[i + 1]! + reach - due[j + 1]!);
    return edge(i, j) + WAIT_WEIGHT * wait + LATE_WEIGHT * late;
  };
  for (let v = 0; v < n; v++) {
    around.push(nearest(n, Math.min(AROUND, n), (w) => (w === v ? 0 : 1 + edge(v, w))));
    before.set(
      nearest(n, width, (w) => (w === v ? FARTHEST : sequence(w, v))),
      v * width,
    );
    after.set(
      nearest(n, width, (w) => (w === v ? FARTHEST : sequence(v, w))),
      v * width,
    );
  }
  return { around, before, after, width };
}

/** The numbers with the smallest values, smallest first; of equals, the lower number. Value and number are sorted as one. */
function nearest(n: number, count: number, value: (w: number) => number): Int32Array {
  const marked = Float64Array.from({ length: n }, (_, w) => Math.round(10 * Math.min(value(w), FARTHEST)) * n + w);
  return Int32Array.from(marked.sort().subarray(0, count), (mark) => mark - Math.floor(mark / n) * n);
}

const FARTHEST = 1e10;
