import type { PlanDescription } from '@/planning/model/problem-description';
import type { Trouble } from '@/planning/planner/mend';
import type { PlanFound, SearchBudget } from '@/use-cases/ports/planner';
import type { ProblemFile } from '../problem-file/problem-file';

export const ENOUGH = 1;
export const ABANDONED = 2;

/** What the planner's thread is told. */
export type PlannerOrder =
  | { readonly kind: 'warmUp' }
  | {
      readonly kind: 'search';
      readonly file: ProblemFile;
      readonly start: PlanDescription | null;
      readonly repair: Trouble | null;
      readonly budget: SearchBudget;
      readonly seed: number;
      /** One 32-bit word: 0, then ENOUGH or ABANDONED. */
      readonly ending: SharedArrayBuffer;
    };

/** What it says: nothing more follows `done`, `found` or `failed`. */
export type PlannerWord =
  | { readonly kind: 'done' }
  | { readonly kind: 'cheaper'; readonly costCents: number; readonly seconds: number }
  | { readonly kind: 'found'; readonly found: PlanFound }
  | { readonly kind: 'failed'; readonly reason: string };
