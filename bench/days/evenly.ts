import { type Random, shuffled } from '@/planning/random';

/** So many numbers from 0 to 1, one from each equal part, shuffled: what is drawn by them has its quantiles on a small day too. */
export function evenly(count: number, dice: Random): number[] {
  return shuffled(
    Array.from({ length: count }, (_, i) => (i + dice.fraction()) / count),
    dice,
  );
}

/** Shares of all that are at most so large, both rising, from share 0 to share 1. */
export type Quantiles = readonly (readonly [share: number, value: number])[];

/** The value that so large a share of all does not exceed, straight between two given ones. */
export function valueAt(quantiles: Quantiles, share: number): number {
  const next = Math.max(
    1,
    quantiles.findIndex(([at]) => at >= share),
  );
  const [[from, least] = [0, 0], [to, most] = [1, 0]] = quantiles.slice(next - 1, next + 1);
  return least + ((most - least) * (share - from)) / (to - from);
}
