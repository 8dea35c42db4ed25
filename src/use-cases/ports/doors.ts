import type { Temporal } from 'temporal-polyfill';

/** Counts the wrong keys tried at a door from one address. */
export type Doors = {
  /** True while the address has tried too many; nothing is counted. */
  readonly isShut: (door: string, now: Temporal.Instant) => Promise<boolean>;
  /** Counts one more. True when it was one too many, which a burst of keys tried at once only finds out here. */
  readonly countMiss: (door: string, now: Temporal.Instant) => Promise<boolean>;
};
