import { Temporal } from 'temporal-polyfill';
import { endOfDay, parisInstant, startOfDay } from '../calendar/paris';
import type { Stretch } from './stretch';

/** Where a half-day ends and the other begins: in the midday break of every shift we know. */
export const MIDDAY = '12:45';

/** How an absence is said: whole days, the last included; a half-day; or from an hour to another. ISO days, `HH:MM`. */
export type AbsenceWish =
  | { readonly kind: 'days'; readonly from: string; readonly until: string }
  | { readonly kind: 'morning' | 'afternoon'; readonly day: string }
  | {
      readonly kind: 'hours';
      readonly from: string;
      readonly fromTime: string;
      readonly until: string;
      readonly untilTime: string;
    };

/** The time somebody is away, on the wall clock of Paris; null when it would not end after it begins. */
export function absenceSpan(wish: AbsenceWish): Stretch | null {
  const { startsAt, endsAt } = spanOf(wish);
  return Temporal.Instant.compare(startsAt, endsAt) < 0 ? { startsAt, endsAt } : null;
}

function spanOf(wish: AbsenceWish): Stretch {
  switch (wish.kind) {
    case 'days':
      return { startsAt: startOfDay(day(wish.from)), endsAt: endOfDay(day(wish.until)) };
    case 'morning':
      return { startsAt: startOfDay(day(wish.day)), endsAt: parisInstant(day(wish.day), MIDDAY) };
    case 'afternoon':
      return { startsAt: parisInstant(day(wish.day), MIDDAY), endsAt: endOfDay(day(wish.day)) };
    case 'hours':
      return {
        startsAt: parisInstant(day(wish.from), wish.fromTime),
        endsAt: parisInstant(day(wish.until), wish.untilTime),
      };
  }
}

function day(iso: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(iso);
}
