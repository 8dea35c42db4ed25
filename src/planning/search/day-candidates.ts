import { isAdmitted, isInReach } from '../insertion/best-position';
import type { Problem } from '../model/problem';
import type { Evaluation } from '../timetable/evaluation';
import { FOUND } from './day-columns';
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

/** Of each visit `words` words, a bit a route: whether it may take it. */
export function writeCandidateBits(candidates: readonly Int32Array[], bits: Uint32Array, words: number): void {
  bits.fill(0, 0, candidates.length * words);
  candidates.forEach((list, m) => {
    for (const r of list) bits[m * words + (r >>> 5)]! |= 1 << (r & 31);
  });
}

/** Lists all routes of each visit, nothing found on them yet. */
export function writeAllListed(
  candidates: readonly Int32Array[],
  found: Int32Array,
  listed: Int32Array,
  stride: number,
): void {
  candidates.forEach((list, m) => {
    list.forEach((r, i) => {
      found[FOUND * (stride * m + i)] = r;
      found[FOUND * (stride * m + i) + 1] = 0;
    });
    listed[m] = list.length;
  });
}
