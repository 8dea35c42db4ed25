/**
 * The life of a search for a plan. `waiting` for a worker, `searching`, then `proposed` until somebody has `accepted` it or `left` it, or
 * until another took its place (`superseded`). `unchanged`: there is nothing to propose, and why. `cancelled` before there was.
 */
export const PLAN_SEARCH_STATES = [
  'waiting',
  'searching',
  'proposed',
  'accepted',
  'left',
  'superseded',
  'unchanged',
  'cancelled',
  'failed',
] as const;

export type PlanSearchState = (typeof PLAN_SEARCH_STATES)[number];

/** Why a search has nothing to propose, or failed. */
export type PlanSearchReason =
  /** Nobody is at work on these days, or no longer. */
  | 'noTechnician'
  /** Nothing is planned and nothing waits. */
  | 'noVisit'
  /** All that is planned is pinned, accepted or begun, and nothing waits. */
  | 'nothingMovable'
  /** A repair was asked for, and nothing is late, endangered or without a place. */
  | 'nothingInTrouble'
  /** What waits fits nowhere. */
  | 'nothingFits'
  /** What stands is as good as anything found. */
  | 'nothingBetter'
  /** The judge refused what was found. */
  | 'brokenPlan'
  /** It ended without an answer. */
  | 'error';

const OPEN: readonly PlanSearchState[] = ['waiting', 'searching', 'proposed'];
const RUNNING: readonly PlanSearchState[] = ['waiting', 'searching'];

/** Whether it still stands in the way of another search for the same days. */
export function isOpenSearch(state: PlanSearchState): boolean {
  return OPEN.includes(state);
}

/** Whether an answer is still to come. */
export function isRunningSearch(state: PlanSearchState): boolean {
  return RUNNING.includes(state);
}

/** So long after it was found a proposal may be accepted: the plan, and the clock, have moved on since. */
export const PROPOSAL_MINUTES = 10;
