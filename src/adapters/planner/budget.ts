import type { Progress } from '@/planning/search/chain';
import type { IsEnough } from '@/planning/verify/verify-unassigned';
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

/** What a proof of what is left out may take after the search: so long, or, where the same is to be found each time, so many places. */
const PROOF_MS = 500;
const PROOF_PLACES = 20_000;

/** Says when the proof must end; begins to count when it is asked first. */
export function proofLimit(budget: SearchBudget, isStopped: () => boolean): IsEnough {
  let places = 0;
  let since: number | undefined;
  return () => {
    if (isStopped()) return true;
    if (budget.kind === 'iterations') return places++ >= PROOF_PLACES;
    since ??= sharedNow();
    return sharedNow() - since >= PROOF_MS;
  };
}
