import { Temporal } from 'temporal-polyfill';

/** From a moment to another, the last not included. */
export type Stretch = { readonly startsAt: Temporal.Instant; readonly endsAt: Temporal.Instant };

/** True when the two share at least an instant; touching is not sharing. */
export function overlaps(one: Stretch, other: Stretch): boolean {
  return (
    Temporal.Instant.compare(one.startsAt, other.endsAt) < 0 && Temporal.Instant.compare(other.startsAt, one.endsAt) < 0
  );
}
