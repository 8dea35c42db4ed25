import { Temporal } from 'temporal-polyfill';
import { DAILY_WINDOWS } from '@/domain/appointment/window-grid';
import { parisDay, parisInstant } from '@/domain/calendar/paris';

const HALF_HOUR_MS = 30 * 60_000;
const TWO_HOURS_MS = 4 * HALF_HOUR_MS;

/**
 * The window to promise for an arrival: the last of the usual ones that holds it, else two hours from the half hour
 * before it (commitment 28 allows no more).
 */
export function windowRound(arrivalMs: number): { readonly windowStart: string; readonly windowEnd: string } {
  const day = parisDay(Temporal.Instant.fromEpochMilliseconds(arrivalMs));
  const usual = DAILY_WINDOWS.map(([from, to]) => ({ start: parisInstant(day, from), end: parisInstant(day, to) }));
  const last = usual.findLast(
    ({ start, end }) => start.epochMilliseconds <= arrivalMs && arrivalMs < end.epochMilliseconds,
  );
  if (last) return { windowStart: last.start.toString(), windowEnd: last.end.toString() };
  const startMs = Math.floor(arrivalMs / HALF_HOUR_MS) * HALF_HOUR_MS;
  const text = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toString();
  return { windowStart: text(startMs), windowEnd: text(startMs + TWO_HOURS_MS) };
}
