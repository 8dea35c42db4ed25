/** No letter or figure that is read aloud or copied as another: no 0 and o, no 1, i and l. Thirty-two, so five bits each. */
const SYMBOLS = 'abcdefghjkmnpqrstuvwxyz23456789+';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** A password to hand over once: sixteen symbols in four groups, eighty bits of chance. */
export function oneTimePassword(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(GROUPS * GROUP_LENGTH));
  const symbols = [...bytes].map((byte) => SYMBOLS[byte % SYMBOLS.length]).join('');
  return (symbols.match(/.{4}/g) ?? []).join('-');
}
