export type CountdownParts = {
  readonly late: boolean;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
};

const MINUTE_MS = 60_000;

/**
 * How far `dueAt` is, cut as one says it: days and hours beyond two days, else hours and minutes. What is left is rounded
 * down, what is overdue too: never more time than there is, and "0 min late" for the first minute.
 */
export function countdownParts(dueAtEpochMs: number, nowEpochMs: number): CountdownParts {
  const late = nowEpochMs > dueAtEpochMs;
  const totalMinutes = Math.floor(Math.abs(dueAtEpochMs - nowEpochMs) / MINUTE_MS);
  const totalHours = Math.floor(totalMinutes / 60);
  if (totalHours >= 48) return { late, days: Math.floor(totalHours / 24), hours: totalHours % 24, minutes: 0 };
  return { late, days: 0, hours: totalHours, minutes: totalMinutes % 60 };
}
