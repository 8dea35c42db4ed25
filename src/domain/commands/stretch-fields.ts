import type { Temporal } from 'temporal-polyfill';
import { InstantField } from './fields';

/** Nobody is away, or on call, for longer in one go than this. */
const LONGEST_DAYS = 400;

type Stretch = { readonly startsAt: Temporal.Instant; readonly endsAt: Temporal.Instant };

/** A stretch of time, its beginning in it and its end not. */
export const stretchFields = { startsAt: InstantField, endsAt: InstantField };

export const FORWARD = { path: ['endsAt'], message: `not after it starts, or more than ${LONGEST_DAYS} days later` };

export function isForward({ startsAt, endsAt }: Stretch): boolean {
  const hours = startsAt.until(endsAt).total('hours');
  return hours > 0 && hours <= LONGEST_DAYS * 24;
}
