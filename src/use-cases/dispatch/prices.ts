import { isAtOnce } from '@/domain/work-order/is-at-once';
import type { JobTypeCode } from '@/domain/work-order/job-type';
import type { Prices } from '@/planning/model/problem-description';

/** An hour of a technician: what an hour of work costs an employer in France (Eurostat, *Hourly labour costs*, 2024: 43.7 €). */
const HOUR_CENTS = 4370;

/** A quarter more for the first eight hours (Code du travail, L3121-36). */
export const OVERTIME_CENTS_PER_HOUR = Math.round(HOUR_CENTS * 1.25);

/** How long an emergency or a sampling may keep somebody past the shift. House policy. */
const AT_ONCE_OVERTIME_SECONDS = 2 * 3600;

/** How long work of this kind may keep somebody past the shift, whoever asks. */
export function overtimeSecondsFor(code: JobTypeCode): number {
  return isAtOnce(code) ? AT_ONCE_OVERTIME_SECONDS : 0;
}

/** What it costs to call somebody out of an evening, before any driving. House policy. */
export const CALL_OUT_CENTS = 8000;

/** What every hour without water, or with a street under water, is worth to those who wait. House policy. */
export const URGENT_DELAY_CENTS_PER_HOUR = 2000;

/**
 * Making room for a leak: work promised to nobody that waits for another day costs a dispatcher's time and less than a
 * broken promise (30 €, times its priority). House policy.
 */
export const MAKING_WAIT_CENTS = 2000;

/**
 * What an hour's wait of work promised to nobody is worth: less than any drive, enough that nobody waits at a door for
 * ten o'clock while there is work to do first. House policy.
 */
export const IDLE_CENTS_PER_HOUR = 12;

/**
 * What the plan pays. A kilometre is the tax scale of a 5 CV car above 20 000 km a year (arrêté du 27 mars 2023: 0.427 €).
 * Telling somebody again, and a job left out, are priced by house policy: the first about five minutes of a dispatcher,
 * the second more than any drive across the territory. An hour of somebody with a skill hardly anybody else has that day is worth some
 * four minutes of driving to keep for work that needs it.
 */
export const PRICES: Prices = {
  travelCentsPerHour: HOUR_CENTS,
  travelCentsPerKilometre: 43,
  retellCents: 400,
  toldToleranceSeconds: 1800,
  unassignedCents: 20_000,
  scarcityCentsPerHour: 300,
};
