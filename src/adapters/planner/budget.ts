import type { Progress } from '@/planning/search/chain';

/** How long a search may go on: wall seconds, or rounds of ruin and recreate in every thread, which give the same plan each time. */
export type Budget =
  | { readonly kind: 'seconds'; readonly seconds: number }
  | { readonly kind: 'iterations'; readonly iterations: number };

/** Milliseconds every thread of a process agrees on. */
export const sharedNow = () => performance.timeOrigin + performance.now();

export function progressOf(budget: Budget, startedAt: number, isStopped: () => boolean): Progress {
  return (iterations) => {
    if (isStopped()) return Number.POSITIVE_INFINITY;
    if (budget.kind === 'iterations') return budget.iterations === 0 ? 1 : iterations / budget.iterations;
    return (sharedNow() - startedAt) / (budget.seconds * 1000);
  };
}
