import type { Temporal } from 'temporal-polyfill';
import { endOfDay, parisDay } from '../calendar/paris';
import { workingDayAfter, workingDaysBetween } from '../calendar/working-days';

type Elapsed = { readonly unit: 'hours'; readonly count: number };
type Working = { readonly unit: 'workingDays'; readonly count: number };

/** A stretch during which a clock stood still; `end` is null while it still does. */
export type Pause = { readonly start: Temporal.Instant; readonly end: Temporal.Instant | null };

/**
 * When a term that starts at `start` ends. Hours run in UTC, so 24 h is not "same time tomorrow" on a clock-change
 * night. Of working days the start day never counts, and the term ends at 24:00 Europe/Paris of the last one.
 *
 * Pauses move a working-day term by the working days after the day the pause began, up to and including the last day it
 * touched (until Friday 00:00 is until Thursday), overlaps counted once; an open pause counts up to `now`. An elapsed term never pauses.
 */
export function dueAt(
  term: Elapsed | Working,
  start: Temporal.Instant,
  pauses: readonly Pause[] = [],
  now: Temporal.Instant = start,
): Temporal.Instant {
  if (term.unit === 'hours') return start.add({ hours: term.count });
  return endOfDay(workingDayAfter(parisDay(start), term.count + pausedWorkingDays(pauses, now)));
}

function pausedWorkingDays(pauses: readonly Pause[], now: Temporal.Instant): number {
  let total = 0;
  let counted: Temporal.PlainDate | null = null;
  const spans = pauses
    .map(({ start, end }) => ({ from: parisDay(start), to: lastDay(start, end ?? now) }))
    .sort((a, b) => a.from.until(b.from).sign * -1);
  for (const { from, to } of spans) {
    const begin: Temporal.PlainDate = counted && from.until(counted).sign > 0 ? counted : from;
    total += workingDaysBetween(begin, to);
    if (!counted || counted.until(to).sign > 0) counted = to;
  }
  return total;
}

function lastDay(start: Temporal.Instant, end: Temporal.Instant): Temporal.PlainDate {
  return parisDay(end.equals(start) ? end : end.subtract({ nanoseconds: 1 }));
}
