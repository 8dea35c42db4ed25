/** The commitments a field intervention can keep or break, as the charter numbers them. */
export const COMMITMENT_NUMBERS = [24, 25, 26, 28, 29, 31, 32, 33] as const;

export type CommitmentNumber = (typeof COMMITMENT_NUMBERS)[number];

/** `26b`: how a commitment is written in clocks, tests and CHARTER.md. */
export type CommitmentCode = '24' | '25' | '26a' | '26b' | '28a' | '28b' | '29' | '31' | '32' | '33';

export function commitmentCode(commitment: {
  readonly number: CommitmentNumber;
  readonly part: 'a' | 'b' | null;
}): CommitmentCode {
  return `${commitment.number}${commitment.part ?? ''}` as CommitmentCode;
}
