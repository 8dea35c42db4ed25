import type { Progress } from './chain';

/** The next of `left` equal parts of what remains of a budget, so many iterations being done: 0 at its start, 1 or more at its end. */
export function nextPart(progress: Progress, done: number, left: number): Progress {
  const from = progress(done);
  const share = (1 - from) / left;
  return (own) => (share <= 0 ? 1 : (progress(done + own) - from) / share);
}

/** A part of a search as a chain runs it: until `until(1)`, or `until(0.5)` for its first half. */
export type Part = { readonly progress: Progress; readonly until: (share: number) => number };

/** The next of `left` equal parts, hot again at its start. */
export function heatedPart(progress: Progress, done: number, left: number): Part {
  return { progress: nextPart(progress, done, left), until: (share) => share };
}

/** The next of `left` equal parts, going on as cool as the one before ended. */
export function coolingPart(progress: Progress, done: number, left: number): Part {
  const from = progress(done);
  return { progress: (own) => progress(done + own), until: (share) => from + (share * (1 - from)) / left };
}
