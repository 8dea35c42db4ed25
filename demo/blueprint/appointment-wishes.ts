import { Temporal } from 'temporal-polyfill';
import { startOfDay } from '@/domain/calendar/paris';
import { dueAt } from '@/domain/clock/due-at';
import { charterInForce, commitmentIn } from '@/domain/commitment/charter';
import { CLOCKS_OF, jobType } from '@/domain/work-order/job-type';
import type { Random } from '../random';
import type { DemoCustomer } from './customers';
import type { OpenJob } from './open-job';

/**
 * What the customer and the utility have come to. `booked` jobs get their window by asking for offers and taking the one
 * nearest to the `nearWorkingDay`-th day of the horizon (0 is the first); `toOffer` ones still wait for a call.
 */
export type AppointmentWish =
  | { readonly kind: 'notNeeded' }
  | { readonly kind: 'toOffer' }
  | {
      readonly kind: 'booked';
      readonly nearWorkingDay: number;
      readonly partOfDay: 'any' | 'morning' | 'afternoon';
    };

/** 43 %, like the 32 of 77 windows narrower than a day in the utility day the demo is drawn after. */
const BOOKED = 130;

/** A confirmation by letter needs three working days of lead (commitment 29); the fourth day is the first it can promise. */
const FIRST_DAY_BY_LETTER = 4;

type Room = { readonly index: number; readonly earliest: number; readonly latest: number };

/** A wish for each job, in order: 130 booked, most of them soon; never later than the job's promise, never sooner than a letter can arrive. */
export function appointmentWishes(
  jobs: readonly OpenJob[],
  byId: ReadonlyMap<string, DemoCustomer>,
  workingDays: readonly Temporal.PlainDate[],
  random: Random,
): readonly AppointmentWish[] {
  const wishes: AppointmentWish[] = jobs.map((job) => ({
    kind: jobType(job.type).needsCustomer ? 'toOffer' : 'notNeeded',
  }));
  const rooms = jobs.flatMap((job, index): Room[] => {
    const earliest = byId.get(job.customerId ?? '')?.contactPreference === 'sms' ? 0 : FIRST_DAY_BY_LETTER;
    const latest = lastDay(job, workingDays);
    return wishes[index]?.kind === 'toOffer' && earliest <= latest ? [{ index, earliest, latest }] : [];
  });
  for (const { index, earliest, latest } of random.shuffled(rooms).slice(0, BOOKED)) {
    wishes[index] = {
      kind: 'booked',
      nearWorkingDay: earliest + Math.floor((latest - earliest + 1) * random.next() ** 1.5),
      partOfDay: random.weighted({ any: 50, morning: 28, afternoon: 22 }),
    };
  }
  return wishes;
}

/** Index in the horizon of the day the first of the job's promises ends, or of the last day. */
function lastDay(job: OpenJob, workingDays: readonly Temporal.PlainDate[]): number {
  const charter = charterInForce(job.reportedAt);
  const dues = CLOCKS_OF[jobType(job.type).family].flatMap((code) => {
    const { term } = commitmentIn(charter, code);
    return term.unit === 'hours' || term.unit === 'workingDays' ? [dueAt(term, job.reportedAt)] : [];
  });
  // The due instant is the 24:00 that ends the last day: a working day still serves when it has begun before it.
  return workingDays.findLastIndex((day) => dues.every((due) => Temporal.Instant.compare(startOfDay(day), due) < 0));
}
