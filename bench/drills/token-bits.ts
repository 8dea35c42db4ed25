import { must } from './drill';

const BITS = 128;

/** Checks that tokens hold 128 bits that look like coin tosses: all different, no bit leans, neighbours have nothing in common. */
export function coinTosses(tokens: readonly string[]): { readonly tokens: number; readonly bitsEach: number } {
  must(new Set(tokens).size === tokens.length, 'two links have the same token');
  const rows = tokens.map(bitsOf);
  // Five standard deviations of a fair coin.
  const most = 5 * Math.sqrt(0.25 / rows.length);
  for (let bit = 0; bit < BITS; bit += 1) {
    const share = rows.filter((row) => row[bit]).length / rows.length;
    must(Math.abs(share - 0.5) < most, `bit ${bit} is set in ${Math.round(share * 100)} % of the tokens`);
  }
  const apart = rows.slice(1).map((row, i) => row.filter((bit, at) => bit !== rows[i]?.[at]).length);
  must(Math.min(...apart) > 25, `two neighbours differ in ${Math.min(...apart)} bits only`);
  return { tokens: tokens.length, bitsEach: BITS };
}

function bitsOf(token: string): boolean[] {
  const bytes = Buffer.from(token, 'base64url');
  must(bytes.length * 8 === BITS && bytes.toString('base64url') === token, `not a token of ${BITS} bits: ${token}`);
  return [...bytes].flatMap((byte) => Array.from({ length: 8 }, (_, bit) => ((byte >> bit) & 1) === 1));
}
