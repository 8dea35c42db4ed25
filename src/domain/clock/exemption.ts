import type { CommitmentNumber } from '../commitment/commitment-code';
import type { Fact } from '../fact/fact';
import { factsOf } from '../fact/standing-facts';

/** Whether a review decided that nothing is owed for this commitment on this occasion. */
export function isExempted(facts: readonly Fact[], number: CommitmentNumber, occasion: string): boolean {
  return factsOf(facts, 'clockExempted').some(
    ({ payload }) => payload.number === number && payload.occasions.includes(occasion),
  );
}
