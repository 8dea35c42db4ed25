import { UNDER_WAY } from '../model/visit-table';
import type { Timetable } from '../timetable/timetable-columns';
import type { HardRule } from './rule';

/**
 * What must be over first is planned for the same day: the water is shut off on the day of the repair. In which order they come `hand-over.ts`
 * says. Told at either of the two that stands on another day than the other, or at the one that waits for something nobody has planned.
 */
export const sameDayPrecedence: HardRule = {
  name: 'sameDayPrecedence',
  excessAt: (t, k) => {
    const { coupling, visit } = t.problem;
    if (!coupling.exists || k < t.started || k === t.count) return 0;
    const v = t.order[k]!;
    const day = ownDay(t, v);
    const first = coupling.first[v]!;
    let excess = first >= 0 && dayOf(t, first) !== day ? 1 : 0;
    for (const next of coupling.next[v]!) {
      const other = dayOf(t, next);
      if (other >= 0 && other !== day && visit.progress[next]! < UNDER_WAY) excess++;
    }
    return excess;
  },
};

/** The day a visit stands on, of a crew the day of the first; that of the route while it is only tried there. */
export function ownDay(t: Timetable, v: number): number {
  const day = dayOf(t, v);
  return day === -1 ? t.problem.route.day[t.route]! : day;
}

/** The day another visit is planned for; −1 when it is not planned. */
export const dayOf = ({ meetings }: Timetable, other: number) => meetings.standing.get(other)?.day ?? -1;
