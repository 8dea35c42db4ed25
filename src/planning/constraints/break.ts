import type { Problem } from '../model/problem';
import { driveSeconds } from '../model/travel';

/**
 * The break, kept by construction: these three functions are the only place where work and drives get their seconds, and they never lay a
 * drive, or a visit that may not be put down, across a gap of the shift (a break, an absence). What fits before no gap and no shift end is laid
 * in the last span and runs past it; the shift rule then measures by how much.
 */

/** The first second, at or after `from`, at which so much uninterrupted work can start. */
export function workStart(problem: Problem, route: number, from: number, seconds: number): number {
  const { spanFrom, spanStart, spanEnd } = problem.route;
  const stop = spanFrom[route + 1]!;
  for (let s = spanFrom[route]!; s < stop; s++) {
    const start = Math.max(from, spanStart[s]!);
    if (start + seconds <= spanEnd[s]!) return start;
  }
  return Math.max(from, spanStart[stop - 1]!);
}

/** The first second, at or after `from`, at which the drive can start and still arrive before the gap. */
export function driveStart(problem: Problem, route: number, from: number, fromPlace: number, toPlace: number): number {
  const { spanFrom, spanStart, spanEnd } = problem.route;
  const stop = spanFrom[route + 1]!;
  for (let s = spanFrom[route]!; s < stop; s++) {
    const start = Math.max(from, spanStart[s]!);
    if (start + driveSeconds(problem, fromPlace, toPlace, start) <= spanEnd[s]!) return start;
  }
  return Math.max(from, spanStart[stop - 1]!);
}

/** Start and end of work that may be put down at a gap and taken up after it. */
export function spannedWork(problem: Problem, route: number, from: number, seconds: number): [number, number] {
  const { spanFrom, spanStart, spanEnd } = problem.route;
  const last = spanFrom[route + 1]! - 1;
  let s = spanFrom[route]!;
  while (s < last && from >= spanEnd[s]!) s++;
  const start = Math.max(from, spanStart[s]!);
  let at = start;
  let left = seconds;
  while (s < last && at + left > spanEnd[s]!) {
    left -= spanEnd[s]! - at;
    at = spanStart[++s]!;
  }
  return [start, at + left];
}
