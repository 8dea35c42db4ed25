import type { Temporal } from 'temporal-polyfill';

/**
 * When to ask the provider next about a text sent at `sentAt`: every minute at first, every ten minutes for a day
 * (reliability R5: within 15), then every hour; null after three days, when no provider keeps trying.
 */
export function nextPollAt(sentAt: Temporal.Instant, now: Temporal.Instant): Temporal.Instant | null {
  const elapsedMinutes = sentAt.until(now).total('minutes');
  if (elapsedMinutes < 5) return now.add({ minutes: 1 });
  if (elapsedMinutes < 24 * 60) return now.add({ minutes: 10 });
  return elapsedMinutes < 72 * 60 ? now.add({ hours: 1 }) : null;
}
