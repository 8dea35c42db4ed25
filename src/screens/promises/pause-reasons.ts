import { Temporal } from 'temporal-polyfill';
import { charterInForce, commitmentIn } from '@/domain/commitment/charter';
import type { CommitmentCode } from '@/domain/commitment/commitment-code';
import type { PauseReason } from '@/domain/commitment/pause-reason';

/** The reasons the charter admits for standing a clock still, under the version in force when it started. */
export function pauseReasons(clock: { code: CommitmentCode; startedAt: string }): readonly PauseReason[] {
  return commitmentIn(charterInForce(Temporal.Instant.from(clock.startedAt)), clock.code).pauses;
}
