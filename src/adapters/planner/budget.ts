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

/** By when, on the clock all threads share, each part of an answer ends, however slow the machine. */
export type Punctuality = { readonly practiceUntil: number; readonly proofUntil: number; readonly answerUntil: number };

/** What is asked for so many seconds is answered within three more, the start of the process included; what counts iterations takes its time. */
export function punctual(budget: SearchBudget, askedAt = performance.timeOrigin): Punctuality | undefined {
  if (budget.kind === 'iterations') return undefined;
  const after = (ms: number) => askedAt + budget.seconds * 1000 + ms;
  return { practiceUntil: askedAt + 1500, proofUntil: after(2000), answerUntil: after(2300) };
}

/** What a proof of what is left out may take after the search: so long, or, where the same is to be found each time, so many places. */
const PROOF_MS = 500;
const PROOF_PLACES = 20_000;
/** However late it is. */
const LEAST_PROOF_MS = 100;

/** Says when the proof must end; begins to count when it is asked first. */
export function proofLimit(
  budget: SearchBudget,
  isStopped: () => boolean,
  proofUntil = Infinity,
  now = sharedNow,
): IsEnough {
  let places = 0;
  let end: number | undefined;
  return () => {
    if (isStopped()) return true;
    if (budget.kind === 'iterations') return places++ >= PROOF_PLACES;
    end ??= Math.max(now() + LEAST_PROOF_MS, Math.min(now() + PROOF_MS, proofUntil));
    return now() >= end;
  };
}
