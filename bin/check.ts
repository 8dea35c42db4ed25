import { runProofs } from './launch/proof';
import { STATIC_PROOFS } from './launch/static-proofs';
import { elapsed } from './launch/step';
import { sum } from './launch/tally';

const { passed, failed } = sum(await runProofs(STATIC_PROOFS));
console.log(`  checked in ${elapsed(0)}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
