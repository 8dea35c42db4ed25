import type { Progress } from '@/planning/search/chain';
import type { SearchBudget } from '@/use-cases/ports/planner';

/** Milliseconds every thread of a process agrees on. */
export const sharedNow = () => performance.timeOrigin + performance.now();

export function progressOf(budget: SearchBudget, startedAt: number, isStopped: () => boolean): Progress {
  return (iterations) => {
    if (isStopped()) return Number.POSITIVE_INFINITY;
    if (budget.kind === 'iterations') return budget.iterations === 0 ? 1 : iterations / budget.iterations;
    return (sharedNow() - startedAt) / (budget.seconds * 1000);
  };
}
