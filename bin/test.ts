import { LIVE_PROOFS } from './launch/live-proofs';
import { prove } from './launch/prove';
import { STATIC_PROOFS } from './launch/static-proofs';

await prove([...STATIC_PROOFS, ...LIVE_PROOFS]);
