import { FARTHEST, nearest } from '../nearest';
import type { Problem } from '../problem';
import type { LegCosts } from './leg-costs';

/** How many neighbours of a visit a ruin may walk. */
const AROUND = 200;
/** How many a granular insertion tries on each side. */
const BESIDE = 30;
const WAIT_WEIGHT = 0.2;
const LATE_WEIGHT = 1;

export type DayNeighbours = {
  /** Nearest first, the visit itself at the head. */
  readonly around: readonly Int32Array[];
  /** Rows of `width`: who would best come just before, and just after. */
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly width: number;
};

/** Who is near whom, by driving and by the windows promised. Numbers are places in `visits`. */
export function dayNeighbours({ visit }: Problem, legs: LegCosts, visits: readonly number[]): DayNeighbours {
  const n = visits.length;
  const width = Math.min(BESIDE, Math.max(0, n - 1));
  const before = new Int32Array(n * width);
  const after = new Int32Array(n * width);
  const around: Int32Array[] = [];
  const drive = (a: number, b: number) =>
    legs.secondsFrom[visit.place[visits[a]!]! * legs.places + visit.place[visits[b]!]!]!;
  const sequence = (a: number, b: number) => {
    const [v, w] = [visits[a]!, visits[b]!];
    const reach = drive(a, b) + visit.serviceSeconds[v]!;
    const wait = Math.max(0, visit.windowStart[w]! - reach - visit.windowEnd[v]!);
    const late = Math.max(0, visit.windowStart[v]! + reach - visit.windowEnd[w]!);
    return drive(a, b) + WAIT_WEIGHT * wait + LATE_WEIGHT * late;
  };
  for (let m = 0; m < n; m++) {
    around.push(nearest(n, Math.min(AROUND, n), (w) => (w === m ? 0 : 1 + drive(m, w))));
    before.set(
      nearest(n, width, (w) => (w === m ? FARTHEST : sequence(w, m))),
      m * width,
    );
    after.set(
      nearest(n, width, (w) => (w === m ? FARTHEST : sequence(m, w))),
      m * width,
    );
  }
  return { around, before, after, width };
}
