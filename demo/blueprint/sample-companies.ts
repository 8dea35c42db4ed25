import { Temporal } from 'temporal-polyfill';
import { blueprint } from './blueprint';

/** Companies that start on awkward days: an ordinary Tuesday, a Sunday before Christmas, Good Friday before the clocks go forward, a holiday, a Friday in August. */
export const SAMPLE_COMPANIES = (
  [
    [1, '2026-11-24'],
    [2, '2026-12-20'],
    [3, '2027-03-26'],
    [4, '2027-05-01'],
    [5, '2027-08-13'],
  ] as const
).map(([seed, day]) => ({ name: `seed ${seed} on ${day}`, company: blueprint(seed, Temporal.PlainDate.from(day)) }));
