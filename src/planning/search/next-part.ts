import type { Progress } from './chain';

/** The next of `left` equal parts of what remains of a budget, so many iterations being done: 0 at its start, 1 or more at its end. */
export function nextPart(progress: Progress, done: number, left: number): Progress {
  const from = progress(done);
  const share = (1 - from) / left;
  return (own) => (share <= 0 ? 1 : (progress(done + own) - from) / share);
}
