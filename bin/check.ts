import { prove } from './launch/prove';
import { STATIC_PROOFS } from './launch/static-proofs';

await prove(STATIC_PROOFS);
