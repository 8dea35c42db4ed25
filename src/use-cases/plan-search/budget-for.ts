import type { SearchBudget } from '../ports/planner';

export type SearchSize = {
  /** Visits the search may move or place. */
  readonly visits: number;
  /** It begins with an answer of which only some routes changed. */
  readonly isAgain: boolean;
};

/** 90 visits have two seconds, 1 500 ten; between and beyond, a straight line on double logarithmic paper. */
const [FEW, FEW_SECONDS] = [90, 2];
const [MANY, MANY_SECONDS] = [1_500, 10];
const SLOPE = Math.log(MANY_SECONDS / FEW_SECONDS) / Math.log(MANY / FEW);

const [LEAST_SECONDS, MOST_SECONDS] = [1, 30];

/** How long a search may go on, in whole seconds: by what there is to move, a quarter of it to mend an earlier answer. */
export function budgetFor({ visits, isAgain }: SearchSize): SearchBudget {
  const seconds = FEW_SECONDS * (Math.max(1, visits) / FEW) ** SLOPE;
  const allowed = isAgain ? seconds / 4 : seconds;
  return { kind: 'seconds', seconds: Math.round(Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, allowed))) };
}
