import { isAdmitted, isInReach } from '../insertion/best-position';
import type { Problem } from '../model/problem';
import type { Evaluation } from '../timetable/evaluation';
import type { Legs } from './legs';

/** Of each visit the routes that could take it if they had the time, by number. */
export function candidateRoutes(
  evaluation: Evaluation,
  visits: readonly number[],
  isFrozen: readonly boolean[],
): Int32Array[] {
  const open = isFrozen.flatMap((frozen, r) => (frozen ? [] : [r]));
  return visits.map((v) =>
    Int32Array.from(open.filter((r) => isInReach(evaluation, r, v) && isAdmitted(evaluation, r, v))),
  );
}

/** Of each visit those of its routes that set out nearest, `count` of them; −1 where there are no more. */
export function writeDoors(
  { visit, route }: Problem,
  visits: readonly number[],
  candidates: readonly Int32Array[],
  count: number,
  doors: Int32Array,
  { slotOf, to, places }: Pick<Legs, 'slotOf' | 'to' | 'places'>,
): void {
  doors.fill(-1, 0, visits.length * count);
  visits.forEach((v, m) => {
    const row = slotOf[visit.place[v]!]! * places;
    const away = (r: number) => to[row + slotOf[route.startPlace[r]!]!]!;
    doors.set([...candidates[m]!].sort((a, b) => away(a) - away(b) || a - b).slice(0, count), count * m);
  });
}
