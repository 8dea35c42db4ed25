import { Temporal } from 'temporal-polyfill';
import type { Fact, FactKind } from '../fact/fact';
import { factsOf } from '../fact/standing-facts';
import { isAtOrBefore } from './read-clock';

/** So long before the window a technician may wait at the door, and keep it when it opens. */
const AT_THE_DOOR = { minutes: 30 };

/** The work over, or nobody at home once the window is open: somebody was there. */
const ENDINGS: readonly FactKind[] = ['finished', 'customerAbsent'];

/**
 * When the arrival of 28b counts, of the facts `live` for its appointment: in the window or after it, as it was. Before it, an arrival
 * alone proves nothing: it counts once the visit is over (the customer let us in, or was absent when the window had opened), or when the window opens on
 * somebody at the door.
 */
export function arrivalKeptAt(
  facts: readonly Fact[],
  live: (fact: Fact) => boolean,
  windowStart: Temporal.Instant,
  now: Temporal.Instant,
): Temporal.Instant | null {
  const arrivals = factsOf(facts, 'arrived').filter(live);
  const kept = arrivals.flatMap(({ happenedAt }) => {
    if (isAtOrBefore(windowStart, happenedAt)) return [happenedAt];
    const isAtTheDoor = isAtOrBefore(windowStart.subtract(AT_THE_DOOR), happenedAt) && isAtOrBefore(windowStart, now);
    const over = facts.find(
      (one) => ENDINGS.includes(one.kind) && live(one) && isAtOrBefore(happenedAt, one.happenedAt),
    );
    const letIn = over ? [isAtOrBefore(over.happenedAt, windowStart) ? over.happenedAt : windowStart] : [];
    return isAtTheDoor ? [windowStart, ...letIn] : letIn;
  });
  return kept.sort(Temporal.Instant.compare)[0] ?? null;
}
