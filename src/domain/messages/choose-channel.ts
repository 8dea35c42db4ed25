import type { Temporal } from 'temporal-polyfill';
import { parisDay } from '../calendar/paris';
import { workingDayAfter, workingDaysBetween } from '../calendar/working-days';
import type { ConfirmBy } from '../fact/fact';
import { type RefusalOf, refuse } from '../refusal';
import { ok, type Result } from '../result';

/** How somebody can be reached, and how they asked to be (commitments 21, 22). */
export type ContactProfile = {
  /** E.164 or null. */
  readonly mobile: string | null;
  readonly landline: string | null;
  readonly contactPreference: 'sms' | 'write';
  readonly braille: boolean;
  readonly smsStopped: boolean;
};

/** A letter posted today lies in the letter box on the third working day (charter, 29). */
const LETTER_WORKING_DAYS = 3;

/**
 * How commitment 29 can be kept for a window that starts at `windowStart`: a text message where one may be sent, a
 * letter where it arrives in time, otherwise a person telephones. Whoever asked to be written to, or for Braille, is
 * never telephoned: their window is refused, with the first day (`2026-11-27`) a letter reaches.
 */
export function chooseChannel(
  customer: ContactProfile,
  windowStart: Temporal.Instant,
  now: Temporal.Instant,
): Result<ConfirmBy, RefusalOf<'letterTooLate'>> {
  if (canBeTexted(customer)) return ok('sms');
  const today = parisDay(now);
  if (workingDaysBetween(today, parisDay(windowStart)) >= LETTER_WORKING_DAYS) return ok('letter');
  if (canBeCalled(customer)) return ok('call');
  return refuse({ kind: 'letterTooLate', earliest: workingDayAfter(today, LETTER_WORKING_DAYS).toString() });
}

export function canBeTexted({ mobile, contactPreference, smsStopped }: ContactProfile): boolean {
  return mobile !== null && contactPreference === 'sms' && !smsStopped;
}

export function canBeCalled({ mobile, landline, contactPreference, braille }: ContactProfile): boolean {
  return (landline ?? mobile) !== null && contactPreference !== 'write' && !braille;
}
