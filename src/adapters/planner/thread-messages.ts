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
  readonly adopt: Routes | undefined;
  /** Or go on from these routes, whatever they cost, each chain of the thread on its part of them: the first on `firstPart`, and so on. */
  readonly share?: { readonly present: Int32Array; readonly partOf: Uint8Array; readonly firstPart: number };
};

export type Routes = { readonly cost: number; readonly snapshot: Int32Array };

/** Of one chain: the cheapest routes since it last went on from others, and those of now. The iterations are those of all rounds so far. */
export type RoundEnd = Routes & { readonly present: Routes; readonly iterations: number };
