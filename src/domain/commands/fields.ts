import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** Tabs and line breaks are the only control characters let in (PostgreSQL refuses NUL, and half a surrogate pair in JSON). */
const PRINTABLE = /^[^\p{Cc}\p{Cs}]*(?:[\t\r\n][^\p{Cc}\p{Cs}]*)*$/u;

/** Free text a person typed: trimmed, bounded, printable. */
export function text(maximum: number) {
  return z.string().trim().max(maximum).regex(PRINTABLE);
}

/** At least one character of it. */
export function someText(maximum: number) {
  return text(maximum).min(1);
}

/** Whoever compares it with another field is not asked about text that was refused here. */
const atOnce = { abort: true };

/** An instant written with its offset. */
export const InstantField = z
  .string()
  .max(40, atOnce)
  .regex(/^20[0-8]\d-/, atOnce)
  .transform((value, context) => {
    try {
      return Temporal.Instant.from(value);
    } catch {
      context.addIssue({ code: 'custom', message: 'not an instant' });
      return z.NEVER;
    }
  });

/** A civil day, `2026-11-23`, between 2000 and 2099. */
export const DayField = z
  .string()
  .regex(/^20\d\d-\d\d-\d\d$/, atOnce)
  .transform((value, context) => {
    try {
      return Temporal.PlainDate.from(value, { overflow: 'reject' });
    } catch {
      context.addIssue({ code: 'custom', message: 'not a day' });
      return z.NEVER;
    }
  });

/** A day somebody may be sent out: planning counts seconds in 32 bits, and none of us plans for 2090. */
export const PlannedDayField = DayField.refine((day) => day.year < 2090, 'too far away');
