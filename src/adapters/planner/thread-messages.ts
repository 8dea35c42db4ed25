import type { PlanDescription } from '@/planning/model/problem-description';
import type { SearchBudget } from '@/use-cases/ports/planner';
import type { SearchTask } from './search-task';

export type ThreadStart = {
  readonly task: SearchTask;
  /** One chain each, which take turns. */
  readonly seeds: readonly number[];
  readonly budget: SearchBudget;
  readonly practiceUntil: number | undefined;
  /** One 32-bit word, not 0 once the search must stop. */
  readonly stopped: SharedArrayBuffer;
};

/**
 * Go on until `until` (0 to 1) of the search round under way, from these routes where they are cheaper than your own. `begin`: a search round begins, from
 * this plan or, null, from the task's own; so many are left, this one included.
 */
export type RunRound = {
  readonly startedAt: number;
  readonly begin: { readonly from: PlanDescription | null; readonly left: number } | null;
  readonly until: number;
  readonly adopt: Omit<RoundEnd, 'iterations'> | undefined;
};

/** Of one chain; the iterations are those of all rounds so far. */
export type RoundEnd = { readonly cost: number; readonly snapshot: Int32Array; readonly iterations: number };
