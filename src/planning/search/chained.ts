import type { Place } from '../model/problem-description';

/** Numbers of all places in a chain: the first, then each time the nearest of those left, on a flat map. */
export function chained(places: readonly Place[]): Int32Array {
  const n = places.length;
  const chain = Int32Array.from({ length: n }, (_, i) => i);
  const narrowing = Math.cos(((places[0]?.lat ?? 0) * Math.PI) / 180);
  const x = Float64Array.from(places, ({ lon }) => lon * narrowing);
  const y = Float64Array.from(places, ({ lat }) => lat);
  for (let i = 1; i < n; i++) {
    const here = chain[i - 1]!;
    let nearest = i;
    let least = Number.POSITIVE_INFINITY;
    for (let j = i; j < n; j++) {
      const place = chain[j]!;
      const away = (x[place]! - x[here]!) ** 2 + (y[place]! - y[here]!) ** 2;
      if (away >= least) continue;
      least = away;
      nearest = j;
    }
    const next = chain[nearest]!;
    chain[nearest] = chain[i]!;
    chain[i] = next;
  }
  return chain;
}
