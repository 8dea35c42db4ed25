export type Random = {
  /** A whole number from 0 up to, but not including, `bound`. */
  readonly below: (bound: number) => number;
  /** From 0 up to, but not including, 1. */
  readonly fraction: () => number;
};

/** The same seed gives the same numbers on every machine. Mulberry32: small, fast, far from cryptographic. */
export function random(seed: number): Random {
  // A column of one: a variable that outgrows 31 bits would be put on the heap anew at each draw.
  const state = Int32Array.of(seed);
  const fraction = () => {
    const drawn = (state[0]! + 0x6d2b79f5) | 0;
    state[0] = drawn;
    let mixed = Math.imul(drawn ^ (drawn >>> 15), drawn | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { below: (bound) => Math.floor(fraction() * bound), fraction };
}

/** The items in a random order; the list given is left alone. Fisher–Yates. */
export function shuffled<Item>(items: readonly Item[], dice: Random): Item[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = dice.below(i + 1);
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}
