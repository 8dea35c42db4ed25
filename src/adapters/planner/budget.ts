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
export type Punctuality = {
  readonly practiceUntil: number;
  readonly fillUntil: number;
  readonly proofUntil: number;
  readonly answerUntil: number;
};

/** What is asked for so many seconds is answered within three more, the start of the process included; what counts iterations takes its time. */
export function punctual(budget: SearchBudget, askedAt = performance.timeOrigin): Punctuality | undefined {
  if (budget.kind === 'iterations') return undefined;
  const after = (ms: number) => askedAt + budget.seconds * 1000 + ms;
  return { practiceUntil: askedAt + 1500, fillUntil: after(1900), proofUntil: after(2400), answerUntil: after(2600) };
}

/** So long after its end a search may still put in what it left out. */
const FILLING_MS = 500;

/** Says when it is too late for that; what counts iterations takes its time. */
export function fillLimit(budget: SearchBudget, startedAt: number, fillUntil = Infinity, now = sharedNow): IsEnough {
  if (budget.kind === 'iterations') return () => false;
  const end = Math.min(startedAt + budget.seconds * 1000 + FILLING_MS, fillUntil);
  return () => now() >= end;
}

/**
 * What a proof of what is left out may take after the search when nobody said until when: so long, or, where the same is to be found each time, so many
 * places.
 */
const proofMs = (seconds: number) => Math.max(500, 200 * seconds);
const PROOF_PLACES = 20_000;
/** However late it is. */
const LEAST_PROOF_MS = 100;

/** Says when the proof must end; begins to count when it is asked first. */
export function proofLimit(
  budget: SearchBudget,
  isStopped: () => boolean,
  proofUntil?: number,
  now = sharedNow,
): IsEnough {
  let places = 0;
  let end: number | undefined;
  return () => {
    if (isStopped()) return true;
    if (budget.kind === 'iterations') return places++ >= PROOF_PLACES;
    end ??= Math.max(now() + LEAST_PROOF_MS, proofUntil ?? now() + proofMs(budget.seconds));
    return now() >= end;
  };
}
