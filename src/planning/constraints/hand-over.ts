import { NOT_AGREED } from '../model/plan';
import { UNDER_WAY } from '../model/visit-table';
import type { Timetable } from '../timetable/timetable-columns';
import type { HardRule } from './rule';

/**
 * What must be over first is over by the second agreed with each visit that waits for it, and that one does not begin before: two routes are
 * then judged one by one. Where one person does both, nothing need be agreed. Told at the visit that is late, by how much.
 */
export const handOver: HardRule = {
  name: 'handOver',
  excessAt: (t, k) => {
    const { coupling, visit } = t.problem;
    if (!coupling.exists || k === t.count) return 0;
    const v = t.order[k]!;
    let excess = 0;
    for (const next of coupling.next[v]!) {
      if (visit.progress[next]! >= UNDER_WAY) continue;
      const begins = beginsAt(t, k, v, next);
      if (begins !== NOT_AGREED) excess += Math.max(0, t.end[k]! - begins);
    }
    return excess;
  },
};

/** When what waits for visit k begins: as agreed, or as it stands on this route; `NOT_AGREED` when that is of itself after visit k. */
function beginsAt(t: Timetable, k: number, v: number, next: number): number {
  if (isDoneByOne(t, v, next)) {
    const i = positionOf(t, next);
    if (i >= 0) return i > k ? NOT_AGREED : t.arrival[i]!;
  }
  return t.meetings.standing.get(next)?.handOver ?? NOT_AGREED;
}

/** The second visit k waits for because of another route; `NOT_AGREED` when there is none. */
export function handOverSecond(t: Timetable, k: number): number {
  const v = t.order[k]!;
  const first = t.problem.coupling.first[v]!;
  if (first < 0) return NOT_AGREED;
  if (isDoneByOne(t, first, v)) {
    const i = positionOf(t, first);
    if (i >= 0 && i < k) return NOT_AGREED;
  }
  return t.meetings.standing.get(v)?.handOver ?? NOT_AGREED;
}

/** Whether neither needs a crew: on one route, one is then over when the other begins. */
const isDoneByOne = ({ problem: { visit } }: Timetable, v: number, other: number) =>
  visit.crewSize[v] === 1 && visit.crewSize[other] === 1;

function positionOf(t: Timetable, v: number): number {
  for (let k = 0; k < t.count; k++) if (t.order[k] === v) return k;
  return -1;
}
