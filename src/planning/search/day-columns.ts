import { waitsFrom } from '../constraints/delay';
import type { Problem } from '../model/problem';
import { NEVER } from '../whole';
import type { DayRoom } from './day-room';
import { HUNDREDTHS } from './legs';

/** From this many visits on, a visit is tried on the routes of those around and on the nearest few only. */
export const GRANULAR_FROM = 300;
/** … on so many routes of those who lie around, and on so many that set out nearest. */
export const NEARBY = 8;
export const DOORS = 4;
export const LISTED = NEARBY + DOORS;
/** … which are listed anew after so many tries. */
export const RENEWED_AFTER = 8;

/** Routes listed of all visits together. */
export const mostListed = ({ visits, routes }: DayRoom) =>
  Math.max(Math.min(visits, GRANULAR_FROM) * routes, visits * LISTED);

/** A cost nothing has. */
export const NOWHERE = 2_000_000_000;

/** Of a position: place before, place after, second one may leave, cost of the direct way, the latest second at which what follows may be reached. */
export const FACTS = 5;

/** Of a visit: row of its drives, work, soonest and latest arrival, second the wait counts from and its price, whether it must be over before a break. */
export const TRAITS = 8;

/** Of a visit on a route: the route, its version, cost, position: −1 where nothing fits, `UNPRICED` while the cost is the least there can be. */
export const FOUND = 4;
export const UNPRICED = -2;

/** Versions are counted anew before they come to an end. */
export const LATE_STAMP = 1_000_000_000;

/** A route's drives are rounded together, to the nearest cent each for time and way; a first look is rounded once. */
export const ROUNDING = 2 * HUNDREDTHS;

export function traitsOf({ visit }: Problem, v: number, row: number): number[] {
  const soonest = Math.max(visit.windowStart[v]!, visit.release[v]!);
  const times = [visit.serviceSeconds[v]!, soonest, visit.latestArrival[v]!];
  return [row, ...times, waitsFrom(visit.release[v]!), visit.delayCentsPerHour[v]!, 1 - visit.maySpanBreak[v]!];
}

/** The one gap of each shift cut in two; where there is none, or more, one that is never met. */
export function gapsOf({ route }: Problem, gapStart: Int32Array, gapEnd: Int32Array): void {
  for (let r = 0; r < route.count; r++) {
    const s = route.spanFrom[r]!;
    const isCutOnce = route.spanFrom[r + 1]! - s === 2;
    gapStart[r] = isCutOnce ? route.spanEnd[s]! : NEVER;
    gapEnd[r] = isCutOnce ? route.spanStart[s + 1]! : -NEVER;
  }
}
