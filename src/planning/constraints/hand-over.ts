import { NOT_AGREED } from '../plan';
import type { Timetable } from '../timetable-columns';
import { UNDER_WAY } from '../visit-table';
import type { HardRule } from './rule';

/**
 * What must be over first is over by the second agreed with each visit that waits for it, and that one does not begin before: two routes are
 * then judged one by one. On one route the order alone says it, but for a crew, whose members may not end together. Told at the visit that is late, by how much.
 */
export const handOver: HardRule = {
  name: 'handOver',
  excessAt: (t, k) => {
    const { coupling, visit } = t.problem;
    if (!coupling.exists || k === t.count) return 0;
    let excess = 0;
    const v = t.order[k]!;
    for (const next of coupling.next[v]!) {
      if (visit.progress[next]! >= UNDER_WAY || comesAfter(t, k, next)) continue;
      const second = t.meetings.standing.get(next)?.handOver ?? NOT_AGREED;
      if (second !== NOT_AGREED) excess += Math.max(0, t.end[k]! - second);
    }
    return excess;
  },
};

/** The second visit k waits for because of another route; `NOT_AGREED` when that is done on its own. */
export function handOverSecond(t: Timetable, k: number): number {
  const v = t.order[k]!;
  const first = t.problem.coupling.first[v]!;
  if (first < 0) return NOT_AGREED;
  const isAlone = t.problem.visit.crewSize[first] === 1;
  for (let i = 0; i < k; i++) if (isAlone && t.order[i] === first) return NOT_AGREED;
  return t.meetings.standing.get(v)?.handOver ?? NOT_AGREED;
}

/** Whether another visit follows visit k on this route and on no other. */
function comesAfter(t: Timetable, k: number, other: number): boolean {
  const { crewSize } = t.problem.visit;
  if (crewSize[t.order[k]!]! > 1 || crewSize[other]! > 1) return false;
  for (let i = k + 1; i < t.count; i++) if (t.order[i] === other) return true;
  return false;
}
