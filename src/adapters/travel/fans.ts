import type { Leg } from '@/use-cases/ports/travel-times';
import { hourKey, placeKey } from './travel-key';

/** Legs of one request: all from one place, or all to one place, so that no element is paid for without being wanted. */
export type Fan = { readonly hub: 'from' | 'to'; readonly legs: readonly Leg[] };

/** Google takes 25 origins or 25 destinations; one by 25 also stays under its 100 elements. */
const MOST_LEGS = 25;

/**
 * The fewest paid elements for these legs: exactly one each. Candidates for one customer become one request; the
 * consecutive legs of a route share no end and go one by one (a block of ten stops would cost a hundred elements).
 */
export function fans(legs: readonly Leg[]): readonly Fan[] {
  const sharing = new Map<string, number>();
  for (const leg of legs)
    for (const key of [hubKey(leg, 'from'), hubKey(leg, 'to')]) sharing.set(key, (sharing.get(key) ?? 0) + 1);

  const grouped = new Map<string, { hub: Fan['hub']; legs: Leg[] }>();
  for (const leg of legs) {
    const [fromKey, toKey] = [hubKey(leg, 'from'), hubKey(leg, 'to')];
    const hub = (sharing.get(fromKey) ?? 0) >= (sharing.get(toKey) ?? 0) ? 'from' : 'to';
    const key = hub === 'from' ? fromKey : toKey;
    const group = grouped.get(key) ?? { hub, legs: [] };
    group.legs.push(leg);
    grouped.set(key, group);
  }
  return [...grouped.values()].flatMap(({ hub, legs: all }) => chunks(all).map((some) => ({ hub, legs: some })));
}

function hubKey(leg: Leg, hub: Fan['hub']): string {
  return `${hub} ${placeKey(leg[hub])}@${hourKey(leg)}`;
}

function chunks(legs: readonly Leg[]): readonly (readonly Leg[])[] {
  const count = Math.ceil(legs.length / MOST_LEGS);
  return Array.from({ length: count }, (_, i) => legs.slice(i * MOST_LEGS, (i + 1) * MOST_LEGS));
}
