import type { PlanDescription, ProblemDescription } from '@/planning/model/problem-description';
import type { Trouble } from '@/planning/planner/mend';
import type { LeftOutProof } from '@/planning/planner/proved-day';
import type { PlanDifference } from '@/planning/questions/difference';
import type { Violation } from '@/planning/verify/verify-rules';

/** Wall seconds, or rounds of ruin and recreate, which give the same plan each time; 0 rounds only fill in what is missing. */
export type SearchBudget =
  | { readonly kind: 'seconds'; readonly seconds: number }
  | { readonly kind: 'iterations'; readonly iterations: number };

export type PlanWish = {
  readonly problem: ProblemDescription;
  /** As it stands: what the answer is compared with. */
  readonly plan: PlanDescription;
  /** Where to begin instead: an earlier answer. */
  readonly start?: PlanDescription;
  /** The plan is to be mended, not made better: what it is about. */
  readonly repair?: Trouble;
  readonly budget: SearchBudget;
  readonly seed: number;
  /** Called some four times a second with the cheapest plan so far, null before the first; and with the answer, just before it is given. */
  readonly watch: (cheapest: { readonly costCents: number; readonly seconds: number } | null) => void;
  /** Ends the search; its best so far is the answer. */
  readonly enough: AbortSignal;
  /** Nobody wants the answer any more. */
  readonly abandoned: AbortSignal;
};

export type PlanFound = {
  readonly plan: PlanDescription;
  readonly difference: PlanDifference;
  readonly iterations: number;
  /** Rules the judge finds broken that the plan asked about does not break, or less: not empty means that the plan is wrong. */
  readonly violations: readonly Violation[];
  /** It breaks fewer rules than the plan asked about. */
  readonly isMended: boolean;
  /** Of the visits left out, how many the judge put at every place: they fit nowhere for less than their price. */
  readonly leftOut: LeftOutProof;
};

/** Searches plans beside this process's own work. */
export type Planner = {
  /** How many searches may run at once. */
  readonly capacity: number;
  /** Rejects when it was abandoned, when the problem contradicts itself, and when the thread that searched it died. */
  readonly search: (wish: PlanWish) => Promise<PlanFound>;
  /** Makes the first search as quick as the next ones. */
  readonly warmUp: () => Promise<void>;
  readonly close: () => Promise<void>;
};
