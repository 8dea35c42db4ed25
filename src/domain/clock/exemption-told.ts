const REASON_CHARACTERS = 10;
const PROOF_CHARACTERS = 5;

/** Whether a motif tells why: two words or more. A letter typed to get past the field tells nothing. */
export function isReasonTold(reason: string): boolean {
  const said = reason.trim();
  return said.length >= REASON_CHARACTERS && /\s/.test(said);
}

/** Whether a proof is named so that somebody can find it: a report and its number, a dated call, a photo of what. */
export function isProofNamed(proof: string): boolean {
  return proof.trim().length >= PROOF_CHARACTERS;
}
