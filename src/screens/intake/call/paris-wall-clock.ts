import { Temporal } from 'temporal-polyfill';
import { PARIS } from '@/domain/calendar/paris';

/** An instant as the field of a date and time holds it, on the wall in Paris: `2026-11-23T14:05`. */
export function toWallClock(epochMs: number): string {
  const there = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(PARIS);
  return there.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** The instant of what such a field holds, ISO; null while it holds none. */
export function fromWallClock(text: string): string | null {
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(PARIS).toInstant().toString();
  } catch {
    return null; // half a date: the field is being typed in
  }
}
