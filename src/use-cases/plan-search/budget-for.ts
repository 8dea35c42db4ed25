import type { SearchBudget } from '../ports/planner';

export type SearchSize = {
  /** Visits the search may move or place. */
  readonly visits: number;
  /** It begins with an answer of which only some routes changed. */
  readonly isAgain: boolean;
  /** Somebody stands at the desk with a telephone in hand. */
  readonly isRepair: boolean;
};

/** 90 visits have two seconds, 1 500 ten; between and beyond, a straight line on double logarithmic paper. */
const [FEW, FEW_SECONDS] = [90, 2];
const [MANY, MANY_SECONDS] = [1_500, 10];
const SLOPE = Math.log(MANY_SECONDS / FEW_SECONDS) / Math.log(MANY / FEW);

const [LEAST_SECONDS, MOST_SECONDS] = [1, 30];

/** Judging what was found and comparing it take so long a visit, a fifth of the time at most: the answer is there when its time is up. */
const AFTERWARDS_SECONDS = 0.0012;
const MOST_AFTERWARDS = 1 / 5;

/** An answer within a second of being asked, judged and compared. */
const REPAIR_SECONDS = 0.6;

/** How long a search may go on, in tenths of a second: by what there is to move, a quarter of it to mend an earlier answer. */
export function budgetFor({ visits, isAgain, isRepair }: SearchSize): SearchBudget {
  if (isRepair) return { kind: 'seconds', seconds: REPAIR_SECONDS };
  const seconds = FEW_SECONDS * (Math.max(1, visits) / FEW) ** SLOPE;
  const allowed = isAgain ? seconds / 4 : seconds;
  const bounded = Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, allowed));
  const searched = bounded - Math.min(bounded * MOST_AFTERWARDS, AFTERWARDS_SECONDS * visits);
  return { kind: 'seconds', seconds: Math.round(10 * Math.max(LEAST_SECONDS, searched)) / 10 };
}
