import type { SearchBudget } from '@/use-cases/ports/planner';
import type { SearchTask } from './search-task';

export type ThreadStart = {
  readonly task: SearchTask;
  readonly seed: number;
  readonly budget: SearchBudget;
  /** One 32-bit word, not 0 once the search must stop. */
  readonly stopped: SharedArrayBuffer;
};

/** Go on until this part of the budget, from these routes where they are cheaper than your own. */
export type RunRound = {
  readonly startedAt: number;
  readonly until: number;
  readonly adopt: Omit<RoundEnd, 'iterations'> | undefined;
};

export type RoundEnd = { readonly cost: number; readonly snapshot: Int32Array; readonly iterations: number };
