import { type Proof, runProofs } from './proof';
import { requireNode24 } from './settings';
import { elapsed } from './step';
import { giveUp, stop, stopOnSignals } from './stop';
import { sum } from './tally';

/** Runs every proof, says how long it took, and ends on `N passed, N failed` alone; leaves with code 1 when any failed. */
export async function prove(proofs: readonly Proof[]): Promise<void> {
  stopOnSignals(130);
  try {
    requireNode24();
    const { passed, failed } = sum(await runProofs(proofs));
    console.log(`  done in ${elapsed(0)}`);
    console.log(`${passed} passed, ${failed} failed`);
    await stop(failed ? 1 : 0);
  } catch (error) {
    await giveUp(error);
  }
}
