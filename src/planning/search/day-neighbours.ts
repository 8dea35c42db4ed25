import type { Problem } from '../model/problem';
import { nearest } from '../nearest';
import type { Legs } from './legs';

/** How many neighbours of a visit a ruin may walk. */
const AROUND = 200;

/** Of each visit who lies around it by driving, nearest first, the visit itself at the head. Numbers are places in `visits`. */
export function dayNeighbours({ visit }: Problem, legs: Legs, visits: readonly number[]): Int32Array[] {
  const n = visits.length;
  const places = visits.map((v) => legs.slotOf[visit.place[v]!]!);
  return places.map((place, m) =>
    nearest(n, Math.min(AROUND, n), (w) => (w === m ? 0 : 1 + legs.from[2 * (place * legs.places + places[w]!)]!)),
  );
}
