import type { Problem } from './problem';

/** Seconds of a drive that starts at `departSecond`, rounded up to the whole second. */
export function driveSeconds(problem: Problem, day: number, from: number, to: number, departSecond: number): number {
  const seconds = problem.matrixOfDay(day).seconds(from, to);
  const factor = problem.description.travel.factorPermille;
  return factor ? Math.ceil((seconds * factor(departSecond)) / 1000) : seconds;
}

export function driveMetres(problem: Problem, day: number, from: number, to: number): number {
  return problem.matrixOfDay(day).metres(from, to);
}
