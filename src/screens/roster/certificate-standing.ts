import { Temporal } from 'temporal-polyfill';

/** Time enough to find a place in a course. */
const SOON_DAYS = 60;

/** Whether a certificate still counts on a day, its last day included, and whether it must be renewed soon. ISO days. */
export function certificateStanding(validUntil: string, today: string): 'good' | 'endsSoon' | 'ended' {
  if (validUntil < today) return 'ended';
  const warnFrom = Temporal.PlainDate.from(validUntil).subtract({ days: SOON_DAYS }).toString();
  return warnFrom <= today ? 'endsSoon' : 'good';
}
