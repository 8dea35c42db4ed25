/** A stream of repeatable chance. Two streams made from the same seed and label give the same company on every machine. */
export type Random = {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** One of the keys, each as likely as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
  shuffled<T>(items: readonly T[]): T[];
  /** Roughly normal, mean 0 and deviation 1 (sum of twelve uniforms less six, so never beyond ±6). */
  bell(): number;
};

/**
 * Opens the stream named `label` of a seed. Each part of the demo draws from its own label, so that adding
 * a customer never moves a technician.
 */
export function randomFrom(seed: number, label: string): Random {
  const next = mulberry32(hash(`${seed}/${label}`));
  const integer = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  function pick<T>(choices: readonly T[]): T {
    const choice = choices[integer(0, choices.length - 1)];
    if (choice === undefined) throw new Error(`nothing to pick from (${label})`);
    return choice;
  }
  return {
    next,
    integer,
    pick,
    chance: (probability) => next() < probability,
    weighted: (weights) => weightedKey(weights, next),
    shuffled: (items) => shuffled(items, integer),
    bell: () => Array.from({ length: 12 }, next).reduce((sum, value) => sum + value, -6),
  };
}

function weightedKey<K extends string>(weights: Readonly<Record<K, number>>, next: () => number): K {
  const entries = Object.entries(weights) as [K, number][];
  let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of entries) {
    left -= weight;
    if (left < 0) return key;
  }
  throw new Error('no weight is positive');
}

/** Fisher and Yates, as Durstenfeld wrote it down (CACM 7(7), 1964, algorithm 235). */
function shuffled<T>(items: readonly T[], integer: (low: number, high: number) => number): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = integer(0, last);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) state = Math.imul(state ^ byte, 0x01000193);
  return state >>> 0;
}

/** Tommy Ettinger's mulberry32: 32 bits of state, enough for demo data. */
function mulberry32(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
