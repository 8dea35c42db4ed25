import { Temporal } from 'temporal-polyfill';
import { CHARTER_2025_01 } from './charter-2025-01';
import type { Charter, Commitment } from './commitment';
import { type CommitmentCode, commitmentCode } from './commitment-code';

/** Oldest first. */
const CHARTERS = [CHARTER_2025_01] as const satisfies readonly Charter[];

/** The charter that bound us at an instant: a clock lives under the one in force when it started. */
export function charterInForce(at: Temporal.Instant): Charter {
  return CHARTERS.findLast(({ from }) => Temporal.Instant.compare(from, at) <= 0) ?? CHARTERS[0];
}

export function commitmentIn(charter: Charter, code: CommitmentCode): Commitment {
  const commitment = charter.commitments.find((one) => commitmentCode(one) === code);
  if (!commitment) throw new Error(`charter ${charter.version} has no commitment ${code}`);
  return commitment;
}
